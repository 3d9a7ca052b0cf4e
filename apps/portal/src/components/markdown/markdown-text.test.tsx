import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { MarkdownText } from "./markdown-text";

const html = (text: string) => renderToStaticMarkup(<MarkdownText text={text} />);

describe("MarkdownText", () => {
  it("shows raw HTML as text and runs none of it", () => {
    const shown = html("<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> B");
    expect(shown).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
  });

  it("shows no pictures unless a page says how", () => {
    expect(html("![Spion](https://spion.example/x.png)")).toBe("<p></p>");
    const shown = renderToStaticMarkup(
      <MarkdownText text="![Das Bild](start)" picture={(name, alt) => `${name}: ${alt}`} />,
    );
    expect(shown).toBe("<p>start: Das Bild</p>");
  });

  it("highlights what is still missing", () => {
    expect(html("**[Name der Stadt]**")).toContain('<mark class="st-missing">[Name');
    expect(html("**wichtig**")).toContain("<strong>wichtig</strong>");
  });

  it("keeps line breaks of addresses, and starts below the page's own heading", () => {
    expect(html("Rathaus\nMarkt 1\n\n# Titel")).toBe(
      "<p>Rathaus<br/>\nMarkt 1</p>\n<h2>Titel</h2>",
    );
    expect(html("Liste\n- eins\n- zwei")).toContain("<li>eins</li>");
  });
});
