import type { StaticImageData } from "next/image";

import deStartseite from "./de/startseite.webp";
import deEinladung from "./de/einladung.webp";
import deTeilnehmen from "./de/teilnehmen.webp";
import deWarten from "./de/warten.webp";
import deAnklopfen from "./de/anklopfen.webp";
import deTreffen from "./de/treffen.webp";
import deTelefon from "./de/telefon.webp";
import dePersonen from "./de/personen.webp";
import deSicherheit from "./de/sicherheit.webp";
import deGeraeteAus from "./de/geraete-aus.webp";
import deLeichtStartseite from "./de-leicht/startseite.webp";
import deLeichtEinladung from "./de-leicht/einladung.webp";
import deLeichtTeilnehmen from "./de-leicht/teilnehmen.webp";
import deLeichtWarten from "./de-leicht/warten.webp";
import deLeichtAnklopfen from "./de-leicht/anklopfen.webp";
import deLeichtTreffen from "./de-leicht/treffen.webp";
import deLeichtTelefon from "./de-leicht/telefon.webp";
import deLeichtPersonen from "./de-leicht/personen.webp";
import deLeichtSicherheit from "./de-leicht/sicherheit.webp";
import deLeichtGeraeteAus from "./de-leicht/geraete-aus.webp";
import enStartseite from "./en/startseite.webp";
import enEinladung from "./en/einladung.webp";
import enTeilnehmen from "./en/teilnehmen.webp";
import enWarten from "./en/warten.webp";
import enAnklopfen from "./en/anklopfen.webp";
import enTreffen from "./en/treffen.webp";
import enTelefon from "./en/telefon.webp";
import enPersonen from "./en/personen.webp";
import enSicherheit from "./en/sicherheit.webp";
import enGeraeteAus from "./en/geraete-aus.webp";

/** The help's pictures by language and name; written by `npm run -w e2e help-pictures`. */
export const PICTURES: Readonly<Record<string, StaticImageData>> = {
  "de/startseite": deStartseite,
  "de/einladung": deEinladung,
  "de/teilnehmen": deTeilnehmen,
  "de/warten": deWarten,
  "de/anklopfen": deAnklopfen,
  "de/treffen": deTreffen,
  "de/telefon": deTelefon,
  "de/personen": dePersonen,
  "de/sicherheit": deSicherheit,
  "de/geraete-aus": deGeraeteAus,
  "de-leicht/startseite": deLeichtStartseite,
  "de-leicht/einladung": deLeichtEinladung,
  "de-leicht/teilnehmen": deLeichtTeilnehmen,
  "de-leicht/warten": deLeichtWarten,
  "de-leicht/anklopfen": deLeichtAnklopfen,
  "de-leicht/treffen": deLeichtTreffen,
  "de-leicht/telefon": deLeichtTelefon,
  "de-leicht/personen": deLeichtPersonen,
  "de-leicht/sicherheit": deLeichtSicherheit,
  "de-leicht/geraete-aus": deLeichtGeraeteAus,
  "en/startseite": enStartseite,
  "en/einladung": enEinladung,
  "en/teilnehmen": enTeilnehmen,
  "en/warten": enWarten,
  "en/anklopfen": enAnklopfen,
  "en/treffen": enTreffen,
  "en/telefon": enTelefon,
  "en/personen": enPersonen,
  "en/sicherheit": enSicherheit,
  "en/geraete-aus": enGeraeteAus,
};
