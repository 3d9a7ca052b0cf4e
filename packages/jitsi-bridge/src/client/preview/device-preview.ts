import { deviceErrorCode } from "../media/device-error";
import { DeviceLoop } from "../media/device-loop";
import { settleWithin } from "../state/settle-within";
import { Observable } from "../state/observable";
import type { DeviceState } from "../types";
import { LevelMeter } from "./level-meter";
import {
  listDevices,
  NO_DEVICES,
  onDevicesChanged,
  openCamera,
  openMicrophone,
} from "./media-devices";
import type {
  DevicePreview,
  DevicePreviewOptions,
  DevicePreviewState,
  RememberedPermission,
} from "./preview-types";
import { StreamPort } from "./stream-port";
import { watchPermission } from "./watch-permission";

const OFF = { on: false, deviceId: null } as const;
const CLOSE_TIMEOUT_MS = 500;
/** What a change of the browser's settings can mend. */
const REFUSALS: readonly unknown[] = [
  "permission-denied",
  "permission-dismissed",
  "blocked-by-system",
];

class BrowserDevicePreview implements DevicePreview {
  readonly #cameraPort: StreamPort;
  readonly #microphonePort: StreamPort;
  readonly #camera: DeviceLoop;
  readonly #microphone: DeviceLoop;
  readonly #meter = new LevelMeter();
  readonly #value: Observable<DevicePreviewState>;
  readonly #stopWatching: readonly (() => void)[];
  #closed: Promise<void> | null = null;

  constructor({ camera = OFF, microphone = OFF }: DevicePreviewOptions) {
    this.#cameraPort = new StreamPort(openCamera, {
      onStream: (cameraStream) => this.#set({ cameraStream }),
      onEnded: () => this.#camera.lost(),
    });
    this.#microphonePort = new StreamPort(openMicrophone, {
      onStream: (stream) => this.#meter.measure(stream),
      onEnded: () => this.#microphone.lost(),
    });
    this.#camera = new DeviceLoop(this.#cameraPort, {
      ...camera,
      errorCode: deviceErrorCode,
      onChange: (state) => this.#changed({ camera: state }),
    });
    this.#microphone = new DeviceLoop(this.#microphonePort, {
      ...microphone,
      errorCode: deviceErrorCode,
      onChange: (state) => this.#changed({ microphone: state }),
    });
    this.#value = new Observable<DevicePreviewState>({
      camera: this.#camera.state,
      microphone: this.#microphone.state,
      cameraStream: null,
      permissions: { camera: "unknown", microphone: "unknown" },
      ...NO_DEVICES,
    });
    this.#stopWatching = [
      onDevicesChanged(() => void this.#refresh()),
      watchPermission("camera", (now) => this.#permitted("camera", now)),
      watchPermission("microphone", (now) => this.#permitted("microphone", now)),
    ];
    this.#camera.start();
    this.#microphone.start();
    void this.#refresh();
  }

  get state(): DevicePreviewState {
    return this.#value.value;
  }

  subscribe(listener: () => void): () => void {
    return this.#value.subscribe(listener);
  }

  onMicrophoneLevel(listener: (level: number) => void): () => void {
    return this.#meter.subscribe(listener);
  }

  setCamera(on: boolean): void {
    if (!this.#closed) this.#camera.set(on);
  }

  setMicrophone(on: boolean): void {
    if (!this.#closed) this.#microphone.set(on);
  }

  async selectDevice(kind: "audioinput" | "videoinput", deviceId: string): Promise<void> {
    if (this.#closed) return;
    await (kind === "audioinput" ? this.#microphone : this.#camera).select(deviceId);
  }

  attachVideo(element: HTMLVideoElement): () => void {
    element.autoplay = true;
    element.muted = true;
    element.playsInline = true;
    const show = () => {
      const stream = this.state.cameraStream;
      if (element.srcObject !== stream) element.srcObject = stream;
    };
    const unsubscribe = this.subscribe(show);
    show();
    return () => {
      unsubscribe();
      element.srcObject = null;
    };
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    for (const stop of this.#stopWatching) stop();
    this.#cameraPort.close();
    this.#microphonePort.close();
    const loops = Promise.all([this.#camera.close(), this.#microphone.close()]);
    // A permission question may stay open for ever; the closed ports drop its answer.
    await settleWithin(loops, CLOSE_TIMEOUT_MS);
    this.#set({ cameraStream: null });
  }

  #changed(fields: { readonly camera?: DeviceState; readonly microphone?: DeviceState }): void {
    const hadDevice = this.state.camera.actual || this.state.microphone.actual;
    this.#set(fields);
    const hasDevice = this.state.camera.actual || this.state.microphone.actual;
    // Names and ids become readable with the first permission.
    if (hasDevice && !hadDevice) void this.#refresh();
  }

  /** Somebody who has just allowed what was refused has said twice that they want it. */
  #permitted(device: "camera" | "microphone", permission: RememberedPermission): void {
    this.#set({ permissions: { ...this.state.permissions, [device]: permission } });
    if (permission !== "granted" || !REFUSALS.includes(this.state[device].error)) return;
    if (device === "camera") this.setCamera(true);
    else this.setMicrophone(true);
  }

  async #refresh(): Promise<void> {
    const lists = await listDevices().catch(() => NO_DEVICES);
    if (!this.#closed) this.#set(lists);
  }

  #set(fields: Partial<DevicePreviewState>): void {
    const keys = Object.keys(fields) as (keyof DevicePreviewState)[];
    if (keys.every((key) => this.state[key] === fields[key])) return;
    this.#value.set({ ...this.state, ...fields });
  }
}

/**
 * Camera and microphone for the page before the meeting, over the browser alone: the library is not
 * loaded for it. Whoever creates it closes it.
 */
export function createDevicePreview(options: DevicePreviewOptions = {}): DevicePreview {
  return new BrowserDevicePreview(options);
}
