import { type GatheringOptions, PLAIN_OPTIONS } from "./gathering-options";

/** What clubs meet for most, and what the form begins with then. */
export const GATHERING_TEMPLATES = ["board", "general", "lesson", "open", "singing"] as const;

/** One of {@link GATHERING_TEMPLATES}. */
export type GatheringTemplate = (typeof GATHERING_TEMPLATES)[number];

/** What a template proposes; everything can be changed before it is saved. */
export interface TemplateValues extends GatheringOptions {
  readonly durationMinutes: number;
  /** Whoever opens the form is proposed a PIN, since there is no waiting room. */
  readonly needsPin: boolean;
}

const plain = { ...PLAIN_OPTIONS, opensBeforeMinutes: 15, needsPin: false };

/**
 * A board knows its members; an assembly is large; a lesson ends with the bell; an open meeting lets
 * everybody in who has the PIN; who sings is heard at once.
 */
export const TEMPLATE_VALUES: Readonly<Record<GatheringTemplate, TemplateValues>> = {
  board: { ...plain, durationMinutes: 120 },
  general: {
    ...{ ...plain, durationMinutes: 180, opensBeforeMinutes: 30 },
    ...{ screenForHosts: true, startMuted: true },
  },
  lesson: {
    ...{ ...plain, durationMinutes: 45, opensBeforeMinutes: 10, closesAfterMinutes: 15 },
    screenForHosts: true,
  },
  open: { ...plain, durationMinutes: 120, waitingRoom: false, needsPin: true },
  singing: { ...plain, durationMinutes: 90, opensBeforeMinutes: 30 },
};
