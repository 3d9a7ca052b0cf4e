import { figure, minutes, share } from "./read-figure";
import type { Rule } from "./rule";

/** What is watched on every videobridge. */
export const BRIDGE_RULES: readonly Rule[] = [
  {
    id: "stress",
    kinds: ["bridge"],
    value: figure("stress"),
    yellow: { atLeast: 0.6, forMs: minutes(5) },
    red: { atLeast: 0.8, forMs: minutes(5) },
    sentence:
      "Der Medienserver ist seit fünf Minuten stark ausgelastet; Ton und Bild können bald stocken.",
  },
  {
    id: "outgoing-loss",
    kinds: ["bridge"],
    value: figure("outgoingLoss"),
    yellow: { atLeast: 0.02, forMs: minutes(10) },
    red: { atLeast: 0.05, forMs: minutes(10) },
    sentence: "Auf dem Weg zu den Teilnehmenden gehen seit zehn Minuten zu viele Daten verloren.",
  },
  {
    id: "round-trip-time",
    kinds: ["bridge"],
    value: figure("rttMs"),
    yellow: { atLeast: 150, forMs: minutes(2) },
    red: { atLeast: 300, forMs: minutes(2) },
    sentence: "Die Wege zu den Teilnehmenden sind lang; Gespräche fühlen sich verzögert an.",
  },
  {
    id: "bad-lines",
    kinds: ["bridge"],
    value: (look) =>
      look.ok ? share(look.figures.highLossEndpoints, look.figures.participants) : null,
    yellow: { atLeast: 0.1, forMs: minutes(5) },
    red: { atLeast: 0.25, forMs: minutes(5) },
    sentence: "Viele Teilnehmende verlieren mehr als ein Zehntel der Daten auf ihrer Leitung.",
  },
  {
    id: "ice-failures",
    kinds: ["bridge"],
    value: figure("iceFailedShare"),
    yellow: { atLeast: 0.02, forMs: 0 },
    red: { atLeast: 0.1, forMs: 0 },
    sentence:
      "Viele Verbindungen sind in den letzten zehn Minuten nicht zustande gekommen; oft ist eine Firewall der Grund.",
  },
  {
    id: "xmpp-lost",
    kinds: ["bridge"],
    value: figure("xmppMissing"),
    yellow: { atLeast: 1, forMs: 0 },
    red: { atLeast: 1, forMs: minutes(2) },
    sentence:
      "Der Medienserver hat die Verbindung zur Vermittlung verloren und bekommt keine Treffen mehr.",
  },
];
