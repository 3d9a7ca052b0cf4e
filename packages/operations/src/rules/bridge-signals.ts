import { figure, share } from "./read-figure";
import type { Signal } from "./rule";

/** What is watched on every videobridge. */
export const BRIDGE_SIGNALS: readonly Signal[] = [
  {
    id: "stress",
    kinds: ["bridge"],
    value: figure("stress"),
    sentence:
      "Der Medienserver ist seit einiger Zeit stark ausgelastet; Ton und Bild können bald stocken.",
  },
  {
    id: "outgoing-loss",
    kinds: ["bridge"],
    value: figure("outgoingLoss"),
    sentence: "Auf dem Weg zu den Teilnehmenden gehen seit einiger Zeit zu viele Daten verloren.",
  },
  {
    id: "round-trip-time",
    kinds: ["bridge"],
    value: figure("rttMs"),
    sentence: "Die Wege zu den Teilnehmenden sind lang; Gespräche fühlen sich verzögert an.",
  },
  {
    id: "bad-lines",
    kinds: ["bridge"],
    value: (look) =>
      look.ok ? share(look.figures.highLossEndpoints, look.figures.participants) : null,
    sentence: "Viele Teilnehmende verlieren mehr als ein Zehntel der Daten auf ihrer Leitung.",
  },
  {
    id: "ice-failures",
    kinds: ["bridge"],
    value: figure("iceFailedShare"),
    sentence:
      "Viele Verbindungen sind in den letzten zehn Minuten nicht zustande gekommen; oft ist eine Firewall der Grund.",
  },
  {
    id: "xmpp-lost",
    kinds: ["bridge"],
    value: figure("xmppMissing"),
    sentence:
      "Der Medienserver hat die Verbindung zur Vermittlung verloren und bekommt keine Treffen mehr.",
  },
];
