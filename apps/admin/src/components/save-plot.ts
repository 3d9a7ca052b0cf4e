import type uPlot from "uplot";

/** Room for the title above the plot, in CSS pixels. */
const HEAD_PX = 40;

/** Saves a plot as a PNG file with its title, on the page's own ground. Nothing leaves the browser. */
export function savePlot(
  plot: uPlot,
  { title, fileName }: { readonly title: string; readonly fileName: string },
): void {
  const source = plot.ctx.canvas;
  const scale = source.width / plot.width;
  const picture = document.createElement("canvas");
  picture.width = source.width;
  picture.height = source.height + HEAD_PX * scale;
  const context = picture.getContext("2d");
  if (context === null) return;
  const style = getComputedStyle(plot.root);
  context.fillStyle = style.getPropertyValue("--st-surface").trim();
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = style.getPropertyValue("--st-ink").trim();
  context.font = `600 ${16 * scale}px ${style.fontFamily}`;
  context.fillText(title, 12 * scale, 26 * scale);
  context.drawImage(source, 0, HEAD_PX * scale);
  picture.toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${fileName}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  }, "image/png");
}
