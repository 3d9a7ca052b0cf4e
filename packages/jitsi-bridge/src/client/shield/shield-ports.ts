import type { Bytes } from "./bytes";
import type { FrameAbility } from "./frame-hooks";
import type { ShieldState } from "./shield-state";

/** What a shield needs of the conference it is for. */
export interface ShieldPorts {
  readonly selfId: () => string;
  /** A property of our own presence, for everybody. */
  readonly publish: (name: string, value: string) => void;
  readonly tell: (toId: string, message: Readonly<Record<string, unknown>>) => void;
  /** Everybody else, with what they published. */
  readonly people: () => readonly ShieldedPerson[];
  /** Whose track it is at the moment. */
  readonly ownerOf: (track: MediaStreamTrack) => string | null;
  readonly changed: (state: ShieldState) => void;
  readonly startWorker: () => Worker;
  /** Connects anew, because frames of the present connection cannot be reached. */
  readonly reconnect: () => void;
}

/** Somebody else, as far as a shield is concerned. */
export interface ShieldedPerson {
  readonly id: string;
  readonly isHost: boolean;
  readonly property: (name: string) => string | null;
}

/** What the link says, and what the browser can. */
export interface ShieldOptions {
  readonly linkKey: Bytes | null;
  readonly room: string;
  readonly ability: FrameAbility | null;
  readonly ports: ShieldPorts;
}
