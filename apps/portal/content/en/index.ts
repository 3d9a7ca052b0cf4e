import datenschutz from "./hilfe/datenschutz.md";
import ersteSchritte from "./hilfe/erstes-treffen.md";
import keinBild from "./hilfe/kein-bild.md";
import keinTon from "./hilfe/kein-ton.md";
import telefon from "./hilfe/telefon-und-tablet.md";
import vereine from "./hilfe/vereine.md";
import verschluesselung from "./hilfe/verschluesselung.md";
import warteraum from "./hilfe/warteraum.md";

/** The help in English, by the page's name in the address. */
export const help = {
  "erstes-treffen": ersteSchritte,
  "telefon-und-tablet": telefon,
  "kein-ton": keinTon,
  "kein-bild": keinBild,
  warteraum,
  vereine,
  datenschutz,
  verschluesselung,
};
