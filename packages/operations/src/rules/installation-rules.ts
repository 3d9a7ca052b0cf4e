import type { FigureName } from "@stadtstube/domain";

import type { Observation } from "../probe/observation";
import { figure, minutes } from "./read-figure";
import type { Rule } from "./rule";

/** By default a bridge takes at most so many participants of a conference. */
const PARTICIPANTS_PER_BRIDGE = 80;

/** More than any shortage: no bridge at all. */
const NO_BRIDGE = 1_000;

/** As seconds: there is no backup at all. */
const NEVER = 1e9;

/** The rule about the worker itself. */
export const WORKER_STOPPED = "worker-stopped";

/** What is watched on everything that is no bridge. */
export const INSTALLATION_RULES: readonly Rule[] = [
  {
    id: "reachable",
    value: (look) => (look.ok && look.healthy ? 0 : 1),
    // Two failed looks in a row: one lost answer alone alarms nobody.
    red: { atLeast: 1, forMs: 5_000 },
    sentence: "Der Server antwortet nicht oder meldet sich selbst krank.",
  },
  {
    id: "operational-bridges",
    kinds: ["focus"],
    value: missingBridges,
    yellow: { atLeast: 1, forMs: minutes(1) },
    red: { atLeast: NO_BRIDGE, forMs: 0 },
    sentence:
      "Es sind weniger Medienserver einsatzbereit, als für einen Ausfall nötig wären, oder gar keiner.",
  },
  {
    id: "bridge-versions",
    kinds: ["focus"],
    value: figure("bridgeVersions"),
    yellow: { atLeast: 2, forMs: minutes(120), clearBelow: 2 },
    sentence:
      "Seit zwei Stunden laufen Medienserver mit verschiedenen Versionen; eine Aktualisierung ist nicht fertig.",
  },
  {
    id: "slow-portal",
    kinds: ["portal"],
    value: figure("responseMs"),
    yellow: { atLeast: 750, forMs: minutes(2) },
    red: { atLeast: 1_500, forMs: minutes(2) },
    sentence: "Das Portal antwortet langsam; Menschen warten auf jede Seite.",
  },
  {
    id: "certificate",
    // Fewer days are worse; a year is more than any certificate has.
    value: (look) =>
      look.ok && look.figures.certificateDays !== undefined
        ? 365 - look.figures.certificateDays
        : null,
    yellow: { atLeast: 365 - 21, forMs: 0, clearBelow: 365 - 22 },
    red: { atLeast: 365 - 7, forMs: 0, clearBelow: 365 - 8 },
    sentence: "Das Zertifikat läuft bald ab; danach lässt kein Browser mehr jemanden herein.",
  },
  {
    id: "test-meeting",
    kinds: ["meeting"],
    value: figure("testMeetingFailures"),
    red: { atLeast: 2, forMs: 0, clearBelow: 1 },
    sentence:
      "Zwei Probetreffen nacheinander sind gescheitert; Bürgerinnen und Bürger kommen vermutlich nicht zusammen.",
  },
  {
    id: "test-meeting-slow",
    kinds: ["meeting"],
    value: figure("testMeetingSlowness"),
    yellow: { atLeast: 2, forMs: 0 },
    sentence:
      "Bis sich zwei im Probetreffen sehen und hören, dauert es doppelt so lange wie sonst.",
  },
  ...hostRules(),
  {
    id: "backup",
    kinds: ["backup"],
    value: (look) => (look.ok ? (look.figures.backupAgeSeconds ?? NEVER) : null),
    yellow: { atLeast: 26 * 3_600, forMs: 0 },
    red: { atLeast: 50 * 3_600, forMs: 0 },
    sentence:
      "Die letzte Sicherung ist älter als ein Tag, oder es gibt keine; bei einem Schaden wäre zu viel verloren.",
  },
  {
    // While the worker looks, it does not stand still; that it does, the administration says.
    id: WORKER_STOPPED,
    kinds: ["worker"],
    value: (look) => (look.ok ? 0 : null),
    red: { atLeast: 1, forMs: 0 },
    sentence:
      "Der Wächter sieht nach keinem Server mehr; Störungen bleiben unbemerkt, und es wird nicht gelöscht.",
  },
  {
    id: "mail-queue",
    kinds: ["database"],
    value: figure("mailQueueSeconds"),
    yellow: { atLeast: 300, forMs: 0 },
    red: { atLeast: 3_600, forMs: 0 },
    sentence: "Benachrichtigungen können seit einiger Zeit nicht zugestellt werden.",
  },
  {
    id: "deletion-late",
    kinds: ["database"],
    value: figure("deletionAgeSeconds"),
    yellow: { atLeast: 300, forMs: 0 },
    red: { atLeast: 3_600, forMs: 0 },
    sentence:
      "Abgelaufene Daten werden nicht mehr gelöscht; das ist ein Versprechen an die Menschen.",
  },
];

function hostRules(): readonly Rule[] {
  const rule = (id: string, limits: HostLimits, sentence: string): Rule => {
    const forMs = minutes(limits.lastingMinutes);
    return {
      id,
      kinds: ["host"],
      value: figure(limits.name),
      yellow: { atLeast: limits.yellow, forMs },
      red: { atLeast: limits.red, forMs },
      sentence,
    };
  };
  return [
    rule(
      "disk",
      { name: "diskShare", yellow: 0.8, red: 0.9, lastingMinutes: 1 },
      "Der Datenträger ist fast voll; dann steht die Datenbank still.",
    ),
    rule(
      "memory",
      { name: "memoryShare", yellow: 0.8, red: 0.9, lastingMinutes: 5 },
      "Der Arbeitsspeicher wird knapp; das System beendet dann Programme.",
    ),
    rule(
      "processor",
      { name: "cpuShare", yellow: 0.8, red: 0.95, lastingMinutes: 10 },
      "Die Prozessoren sind seit zehn Minuten fast voll ausgelastet.",
    ),
    rule(
      "steal",
      { name: "stealShare", yellow: 0.15, red: 0.3, lastingMinutes: 10 },
      "Die Maschine bekommt vom Wirtssystem zu wenig Rechenzeit.",
    ),
  ];
}

interface HostLimits {
  readonly name: FigureName;
  readonly yellow: number;
  readonly red: number;
  readonly lastingMinutes: number;
}

/** How many bridges are missing to the needed ones and one more; NO_BRIDGE when there is none. */
function missingBridges(look: Observation): number | null {
  if (!look.ok) return null;
  const { operationalBridges, participants } = look.figures;
  if (operationalBridges === undefined) return null;
  if (operationalBridges === 0) return NO_BRIDGE;
  const needed = Math.ceil((participants ?? 0) / PARTICIPANTS_PER_BRIDGE);
  return Math.max(0, needed + 1 - operationalBridges);
}
