import { type TownColours, townPalettes } from "@/components/theme/town-theme";

/** The block's look in the town's colours; touches nothing outside the block. Pure. */
export function embedStyle(colours: TownColours): string {
  const { action, onAction } = townPalettes(colours).light;
  return `.stadtstube {
  max-width: 30rem;
  padding: 1.5rem;
  border: 1px solid #cfc8bc;
  border-radius: 1rem;
  background: #ffffff;
  color: #1a222c;
  font: inherit;
  line-height: 1.5;
}
.stadtstube h2 { margin: 0 0 1rem; font-size: 1.4em; line-height: 1.25; }
.stadtstube p[data-stadtstube-zustand] {
  margin: 0 0 1rem;
  padding: 0.75rem 1rem;
  border-radius: 0.5rem;
  background: #fdf1dc;
}
.stadtstube p[data-stadtstube-zustand="ok"] { background: #e5f3ea; }
.stadtstube form { display: grid; gap: 0.5rem; margin: 0; }
.stadtstube form + form { margin-top: 1.25rem; }
.stadtstube div[data-stadtstube-termine] { margin-top: 1.25rem; }
.stadtstube div[data-stadtstube-termine] :is(p, ul) { margin: 0.5rem 0 0; padding: 0; list-style: none; }
.stadtstube div[data-stadtstube-termine] li { margin-top: 0.75rem; overflow-wrap: anywhere; }
.stadtstube div[data-stadtstube-termine] a { color: ${action}; font-weight: 600; }
.stadtstube div[data-stadtstube-termine] span { display: block; }
.stadtstube label { font-weight: 600; }
.stadtstube input,
.stadtstube button {
  box-sizing: border-box;
  width: 100%;
  min-height: 3rem;
  padding: 0.5rem 1rem;
  border: 2px solid #76808c;
  border-radius: 0.6rem;
  background: #ffffff;
  color: #1a222c;
  font: inherit;
}
.stadtstube button {
  border-color: ${action};
  background: #ffffff;
  color: ${action};
  font-weight: 600;
  cursor: pointer;
}
.stadtstube form[method="post"] button { background: ${action}; color: ${onAction}; }
.stadtstube :is(input, button):focus-visible { outline: 3px solid #1a222c; outline-offset: 2px; }
`;
}
