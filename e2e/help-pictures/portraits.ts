/** Two drawn faces in place of cameras: nobody real is shown in the help. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "@playwright/test";

const FOLDER = path.resolve(import.meta.dirname, "../../test-results");

interface Face {
  readonly wall: string;
  readonly skin: string;
  readonly hair: string;
  readonly clothes: string;
  /** Outline of the hair, around a head at 640, 330. */
  readonly hairline: string;
}

/** Who is in front of the cameras. */
export type Sitter = "anna" | "bernd";

const FACES: Readonly<Record<Sitter, Face>> = {
  anna: {
    wall: "#e9dcc6",
    skin: "#f0c8a4",
    hair: "#c9c4bd",
    clothes: "#2f6f73",
    hairline:
      "M478 430 C430 100 850 100 802 430 C800 370 785 310 735 265 C690 290 580 295 520 275 C495 320 482 370 478 430Z",
  },
  bernd: {
    wall: "#cfdde2",
    skin: "#d9a679",
    hair: "#5a4636",
    clothes: "#8a3b2e",
    hairline:
      "M487 340 C450 95 830 95 793 340 C785 290 770 262 745 245 C690 230 590 230 535 245 C510 262 495 290 487 340Z",
  },
};

/** Where the film of somebody lies, for `--use-file-for-fake-video-capture`. */
export function cameraFileOf(sitter: Sitter): string {
  return path.join(FOLDER, `camera-${sitter}.mjpeg`);
}

/** Draws both films, one picture each: Chromium repeats it as often as a camera would. */
export async function makeCameras(browser: Browser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const page = await browser.newPage();
  for (const sitter of ["anna", "bernd"] as const) {
    const base64 = await page.evaluate(async (source) => {
      const picture = new Image();
      picture.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await picture.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [1280, 720];
      canvas.getContext("2d")?.drawImage(picture, 0, 0);
      return canvas.toDataURL("image/jpeg", 0.95).split(",")[1] ?? "";
    }, draw(FACES[sitter]));
    await writeFile(cameraFileOf(sitter), Buffer.from(base64, "base64"));
  }
  await page.close();
}

function draw({ wall, skin, hair, clothes, hairline }: Face): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">
<rect width="1280" height="720" fill="${wall}"/>
<rect x="130" y="90" width="220" height="260" rx="8" fill="#fff" opacity=".6"/>
<path d="M240 720 C260 560 460 520 640 520 C820 520 1020 560 1040 720Z" fill="${clothes}"/>
<rect x="585" y="440" width="110" height="120" rx="50" fill="${skin}"/>
<ellipse cx="640" cy="340" rx="150" ry="175" fill="${skin}"/>
<path d="${hairline}" fill="${hair}"/>
<circle cx="585" cy="345" r="13" fill="#2b2b2b"/><circle cx="695" cy="345" r="13" fill="#2b2b2b"/>
<path d="M580 425 Q640 480 700 425" fill="none" stroke="#8c3b32" stroke-width="12" stroke-linecap="round"/>
</svg>`;
}
