import { createDevicePreview, type DevicePreview } from "@stadtstube/jitsi-bridge/client";

/** What the browser said when it was asked for camera and microphone. */
export interface AskedDevices {
  readonly microphone: { readonly on: boolean; readonly deviceId: string | null };
  readonly camera: { readonly on: boolean; readonly deviceId: string | null };
}

const WANTED = { on: true, deviceId: null } as const;

/**
 * Asks the browser for camera and microphone, as the person's tap allows, and gives both back at
 * once so that the meeting can open them.
 *
 * What is refused or missing is off; it keeps nobody out. Resolves when both questions are answered.
 */
export async function askForDevices(
  open: typeof createDevicePreview = createDevicePreview,
): Promise<AskedDevices> {
  const preview = open({ microphone: WANTED, camera: WANTED });
  try {
    await answered(preview);
    const { microphone, camera } = preview.state;
    return {
      microphone: { on: microphone.error === null, deviceId: microphone.deviceId },
      camera: { on: camera.error === null, deviceId: camera.deviceId },
    };
  } finally {
    await preview.close();
  }
}

function answered(preview: DevicePreview): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { microphone, camera } = preview.state;
      const open = [microphone, camera].some(({ pending }) => pending);
      if (open) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = preview.subscribe(look);
    look();
  });
}
