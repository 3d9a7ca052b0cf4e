import type { FigureName } from "@stadtstube/domain";

import type { Observation } from "../probe/observation";
import { figure } from "./read-figure";
import type { Signal } from "./rule";

/** By default a bridge takes at most so many participants of a conference. */
const PARTICIPANTS_PER_BRIDGE = 80;

/** More than any shortage: no bridge at all. */
const NO_BRIDGE = 1_000;

/** More than any certificate has. */
const MOST_DAYS = 365;
/** As seconds: there is no backup at all. */
const NEVER = 1e9;

/** The rule about the worker itself. */
export const WORKER_STOPPED = "worker-stopped" as const;

/** What is watched on everything that is no bridge. */
export const INSTALLATION_SIGNALS: readonly Signal[] = [
  {
    id: "reachable",
    value: (look) => (look.ok && look.healthy ? 0 : 1),
    sentence: "Der Server antwortet nicht oder meldet sich selbst krank.",
  },
  {
    id: "operational-bridges",
    kinds: ["focus"],
    value: missingBridges,
    sentence:
      "Es sind weniger Medienserver einsatzbereit, als für einen Ausfall nötig wären, oder gar keiner.",
  },
  {
    id: "bridge-versions",
    kinds: ["focus"],
    value: figure("bridgeVersions"),
    clearBelow: (atLeast) => atLeast,
    sentence:
      "Seit längerem laufen Medienserver mit verschiedenen Versionen; eine Aktualisierung ist nicht fertig.",
  },
  {
    id: "slow-portal",
    kinds: ["portal"],
    value: figure("responseMs"),
    sentence: "Das Portal antwortet langsam; Menschen warten auf jede Seite.",
  },
  {
    id: "certificate",
    value: (look) =>
      look.ok && look.figures.certificateDays !== undefined
        ? MOST_DAYS - look.figures.certificateDays
        : null,
    countsDownFrom: MOST_DAYS,
    clearBelow: (atLeast) => atLeast - 1,
    sentence: "Das Zertifikat läuft bald ab; danach lässt kein Browser mehr jemanden herein.",
  },
  {
    id: "test-meeting",
    kinds: ["meeting"],
    value: figure("testMeetingFailures"),
    // One that succeeds ends it.
    clearBelow: () => 1,
    sentence:
      "Mehrere Probetreffen nacheinander sind gescheitert; Bürgerinnen und Bürger kommen vermutlich nicht zusammen.",
  },
  {
    id: "test-meeting-slow",
    kinds: ["meeting"],
    value: figure("testMeetingSlowness"),
    sentence: "Bis sich zwei im Probetreffen sehen und hören, dauert es viel länger als sonst.",
  },
  ofHost("disk", "diskShare", "Der Datenträger ist fast voll; dann steht die Datenbank still."),
  ofHost(
    "memory",
    "memoryShare",
    "Der Arbeitsspeicher wird knapp; das System beendet dann Programme.",
  ),
  ofHost("processor", "cpuShare", "Die Prozessoren sind seit einiger Zeit fast voll ausgelastet."),
  ofHost("steal", "stealShare", "Die Maschine bekommt vom Wirtssystem zu wenig Rechenzeit."),
  {
    id: "backup",
    kinds: ["backup"],
    value: (look) => (look.ok ? (look.figures.backupAgeSeconds ?? NEVER) : null),
    sentence:
      "Die letzte Sicherung ist zu alt, oder es gibt keine; bei einem Schaden wäre zu viel verloren.",
  },
  {
    // While the worker looks, it does not stand still; that it does, the administration says.
    id: WORKER_STOPPED,
    kinds: ["worker"],
    value: (look) => (look.ok ? 0 : null),
    sentence:
      "Der Wächter sieht nach keinem Server mehr; Störungen bleiben unbemerkt, und es wird nicht gelöscht.",
  },
  {
    id: "mail-queue",
    kinds: ["database"],
    value: figure("mailQueueSeconds"),
    sentence: "Benachrichtigungen können seit einiger Zeit nicht zugestellt werden.",
  },
  {
    id: "deletion-late",
    kinds: ["database"],
    value: figure("deletionAgeSeconds"),
    sentence:
      "Abgelaufene Daten werden nicht mehr gelöscht; das ist ein Versprechen an die Menschen.",
  },
];

/** One figure of a machine. */
function ofHost(id: Signal["id"], name: FigureName, sentence: string): Signal {
  return { id, kinds: ["host"], value: figure(name), sentence };
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
