import { DeviceError } from "../meeting-error";
import type { MediaDevice } from "./preview-types";

/** The devices there are, by kind. */
export interface DeviceLists {
  readonly cameras: readonly MediaDevice[];
  readonly microphones: readonly MediaDevice[];
  readonly speakers: readonly MediaDevice[];
}

/** No devices known (yet). */
export const NO_DEVICES: DeviceLists = { cameras: [], microphones: [], speakers: [] };

const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 } } as const;

function devices(): MediaDevices {
  // Missing on pages that are not secure contexts, whatever the types say.
  const found = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!found) throw new DeviceError("not-supported");
  return found;
}

const chosen = (deviceId: string | null) =>
  deviceId === null ? {} : { deviceId: { exact: deviceId } };

/** Asks for the camera. Rejects with what the browser rejects with, or with DeviceError. */
export async function openCamera(deviceId: string | null): Promise<MediaStream> {
  return devices().getUserMedia({ video: { ...CAMERA, ...chosen(deviceId) } });
}

/** Asks for the microphone; as `openCamera`. */
export async function openMicrophone(deviceId: string | null): Promise<MediaStream> {
  return devices().getUserMedia({ audio: deviceId === null ? true : chosen(deviceId) });
}

/** Lists what there is; without permission browsers answer with nameless devices, which are left out. */
export async function listDevices(): Promise<DeviceLists> {
  const all = await devices().enumerateDevices();
  const of = (kind: MediaDeviceKind): readonly MediaDevice[] =>
    all
      .filter((device) => device.kind === kind && device.deviceId !== "")
      .map(({ deviceId, label }) => ({ deviceId, label }));
  return { cameras: of("videoinput"), microphones: of("audioinput"), speakers: of("audiooutput") };
}

/** Calls back whenever a device is plugged in or out; returns unsubscribe. */
export function onDevicesChanged(listener: () => void): () => void {
  const found = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  found?.addEventListener("devicechange", listener);
  return () => found?.removeEventListener("devicechange", listener);
}
