import type { DeviceState } from "../types";

/** One device to choose from. Without permission the browser gives neither names nor ids. */
export interface MediaDevice {
  readonly deviceId: string;
  readonly label: string;
}

/** What the browser remembers about a device; `unknown` where it does not tell. */
export type RememberedPermission = "granted" | "denied" | "prompt" | "unknown";

/** What the page before the meeting shows. */
export interface DevicePreviewState {
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
  /** What `attachVideo` shows; null while the camera is off. A new object per capture. */
  readonly cameraStream: MediaStream | null;
  readonly permissions: {
    readonly camera: RememberedPermission;
    readonly microphone: RememberedPermission;
  };
  readonly cameras: readonly MediaDevice[];
  readonly microphones: readonly MediaDevice[];
  readonly speakers: readonly MediaDevice[];
}

/** What was chosen before, if anything; both default to off. */
export interface DevicePreviewOptions {
  readonly camera?: { readonly on: boolean; readonly deviceId: string | null };
  readonly microphone?: { readonly on: boolean; readonly deviceId: string | null };
}

/**
 * Camera and microphone before joining. Nothing is sent and nothing is stored.
 *
 * A device that was refused is turned on as soon as the browser's own settings allow it.
 */
export interface DevicePreview {
  readonly state: DevicePreviewState;
  /** Called after every change of `state`; returns unsubscribe. */
  subscribe(listener: () => void): () => void;
  /**
   * Loudness of the microphone 0..1, about twenty times a second while it is on, 0 once when it goes
   * off. Beside `state`, which it would change far too often. Returns unsubscribe.
   */
  onMicrophoneLevel(listener: (level: number) => void): () => void;
  setCamera(on: boolean): void;
  setMicrophone(on: boolean): void;
  /** Rejects with DeviceError when the device cannot be used; the former one stays in use. */
  selectDevice(kind: "audioinput" | "videoinput", deviceId: string): Promise<void>;
  /** Shows the camera in the element, now and after every change; returns the detach function. */
  attachVideo(element: HTMLVideoElement): () => void;
  /** Ends every capture. Idempotent; afterwards nothing opens a device any more. */
  close(): Promise<void>;
}
