import type { MediaTrack } from "../types";

/** One captured device as the library holds it. Whoever creates it disposes it. */
export interface LocalTrack {
  readonly kind: "microphone" | "camera" | "screen";
  /** The device the browser really chose, where it tells. */
  readonly deviceId: string | null;
  /** The browser's own track, where there is one. */
  capture(): MediaStreamTrack | null;
  /** A fresh snapshot for the page. */
  media(): MediaTrack;
  isMuted(): boolean;
  /** True after the capture ended for good: by the system, by the browser, or by us. */
  isEnded(): boolean;
  mute(): Promise<void>;
  unmute(): Promise<void>;
  /**
   * Ends the capture but keeps its place among what is sent, as muted, until another track replaces
   * it. Taking a source away and announcing it again breaks the 2022 client on the others' side.
   */
  park(): Promise<void>;
  /** Stops the capture (the camera's light goes off) and forgets all listeners. Never rejects. */
  dispose(): Promise<void>;
  onMuteChanged(listener: () => void): void;
  onEnded(listener: () => void): void;
}
