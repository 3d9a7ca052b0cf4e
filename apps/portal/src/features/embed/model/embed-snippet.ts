/** What a block for a town's website is made of. */
export interface EmbedParts {
  /** The portal's own address, e.g. `https://treffen.musterstadt.example`. */
  readonly origin: string;
  /** Beginning of the path in the chosen language: empty, `/en`, `/leicht`. */
  readonly prefix: string;
  /** The language as the portal calls it, e.g. `de-leicht`. */
  readonly locale: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly words: {
    readonly heading: string;
    readonly start: string;
    readonly label: string;
    readonly join: string;
    readonly dates: string;
  };
  /** In the town's colours by a stylesheet of ours; else the block takes the website's own look. */
  readonly styled: boolean;
  /** With the line that says how well meetings work, by a script of ours. */
  readonly stateLine: boolean;
  /** With the next public dates, by the same script; without it, with a link to all of them. */
  readonly dates: boolean;
}

/** Where the block's stylesheet and script come from, on the portal's own origin. */
export const EMBED_FILES = { style: "/api/einbauen/stil", script: "/api/einbauen/skript" } as const;

/**
 * The block as HTML to be copied into any page: two plain forms.
 *
 * Works without script, cookies and frames; nothing is loaded from anywhere but the portal, and
 * nothing at all unless style, state line or dates were asked for. Every word is escaped. Pure.
 */
export function embedSnippet(parts: EmbedParts): string {
  const { words, styled, stateLine, dates, language } = parts;
  const script = `${parts.origin}${EMBED_FILES.script}?sprache=${parts.locale}`;
  const calendar = escaped(`${parts.origin}${parts.prefix}/termine`);
  const meetings = escaped(`${parts.origin}${parts.prefix}/treffen`);
  const lines = [
    `<section class="stadtstube" lang="${escaped(language)}" aria-label="${escaped(words.heading)}">`,
    `  <h2>${escaped(words.heading)}</h2>`,
    ...(stateLine ? [`  <p data-stadtstube-zustand hidden></p>`] : []),
    `  <form method="post" action="${meetings}">`,
    `    <button type="submit">${escaped(words.start)}</button>`,
    `  </form>`,
    `  <form method="get" action="${meetings}">`,
    `    <label for="stadtstube-code">${escaped(words.label)}</label>`,
    `    <input id="stadtstube-code" name="code" required autocomplete="off" maxlength="2000">`,
    `    <button type="submit">${escaped(words.join)}</button>`,
    `  </form>`,
    ...(dates
      ? [
          `  <div data-stadtstube-termine>`,
          `    <p><a href="${calendar}">${escaped(words.dates)}</a></p>`,
          `  </div>`,
        ]
      : []),
    `</section>`,
    ...(styled
      ? [`<link rel="stylesheet" href="${escaped(parts.origin + EMBED_FILES.style)}">`]
      : []),
    ...(stateLine || dates ? [`<script src="${escaped(script)}" defer></script>`] : []),
  ];
  return lines.join("\n");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
