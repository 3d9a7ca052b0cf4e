import type { MediaTrack } from "../types";

/** One captured device as the library holds it. Whoever creates it disposes it. */
export interface LocalTrack {
  readonly kind: "microphone" | "camera" | "screen";
  /** The device the browser really chose, where it tells. */
  readonly deviceId: string | null;
  /** A fresh snapshot for the page. */
  media(): MediaTrack;
  isMuted(): boolean;
  /** True after the operating system or the browser ended the capture. */
  isEnded(): boolean;
  mute(): Promise<void>;
  unmute(): Promise<void>;
  /** Stops the capture (the camera's light goes off) and forgets all listeners. Never rejects. */
  dispose(): Promise<void>;
  onMuteChanged(listener: () => void): void;
  onEnded(listener: () => void): void;
}
