import type { CheckResult, DeviceErrorCode, DevicePreview, RememberedPermission } from "./bridge";
import type { Findings } from "./check-list";
import { until } from "./until";

/** Why a device failed, as the help needs it. */
export interface DeviceFailure {
  readonly error: DeviceErrorCode;
  readonly permission: RememberedPermission;
}

/** What came of asking for both devices. */
export interface DevicesChecked {
  readonly microphone: CheckResult<Findings["microphone"]>;
  readonly camera: CheckResult<Findings["camera"]>;
  readonly failures: { readonly microphone?: DeviceFailure; readonly camera?: DeviceFailure };
  /** What the test may use afterwards. */
  readonly usable: {
    readonly microphone: { readonly on: boolean; readonly deviceId: string | null };
    readonly camera: { readonly on: boolean; readonly deviceId: string | null };
  };
}

/** A quiet room is louder than a microphone that delivers nothing. */
const AUDIBLE = 0.004;

/** Turns both devices on, as long as the person takes to allow them, and listens for a sound. */
export async function checkDevices(
  preview: DevicePreview,
  signal: AbortSignal,
  listenMs: number,
): Promise<DevicesChecked> {
  preview.setMicrophone(true);
  preview.setCamera(true);
  await until(preview, ({ microphone, camera }) => !microphone.pending && !camera.pending, {
    signal,
  });
  const { microphone, camera, permissions } = preview.state;
  const heard = microphone.actual && (await hearsAnything(preview, signal, listenMs));
  return {
    microphone: !microphone.actual
      ? { verdict: "bad", finding: "refused", figures: {} }
      : heard
        ? { verdict: "good", finding: "works", figures: {} }
        : { verdict: "limited", finding: "silent", figures: {} },
    camera: camera.actual
      ? { verdict: "good", finding: "works", figures: {} }
      : { verdict: "bad", finding: "refused", figures: {} },
    failures: {
      ...failure("microphone", microphone.error, permissions.microphone),
      ...failure("camera", camera.error, permissions.camera),
    },
    usable: {
      microphone: { on: microphone.actual, deviceId: microphone.deviceId },
      camera: { on: camera.actual, deviceId: camera.deviceId },
    },
  };
}

function failure(
  device: "microphone" | "camera",
  error: DeviceErrorCode | null,
  permission: RememberedPermission,
): DevicesChecked["failures"] {
  return error === null ? {} : { [device]: { error, permission } };
}

function hearsAnything(
  preview: DevicePreview,
  signal: AbortSignal,
  listenMs: number,
): Promise<boolean> {
  let level = 0;
  const loudest = {
    get state() {
      return level;
    },
    subscribe: (listener: () => void) =>
      preview.onMicrophoneLevel((now) => {
        level = Math.max(level, now);
        listener();
      }),
  };
  return until(loudest, (now) => now > AUDIBLE, { signal, timeoutMs: listenMs });
}
