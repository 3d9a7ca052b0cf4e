import type { DevicePreviewState, DeviceState } from "./preview";

/** One device as somebody wants it in the meeting. */
export interface DeviceChoice {
  readonly on: boolean;
  readonly deviceId: string | null;
}

/** What the precheck hands over to the meeting. */
export interface PrecheckChoices {
  readonly displayName: string;
  readonly microphone: DeviceChoice;
  readonly camera: DeviceChoice;
  /** The loudspeaker; the system's own where none was chosen. */
  readonly speakerId?: string | null;
}

/** Takes along what was wanted, also while the browser is still asking for permission. */
export function choicesFrom(
  displayName: string,
  { microphone, camera }: Pick<DevicePreviewState, "microphone" | "camera">,
): PrecheckChoices {
  return {
    displayName: displayName.trim(),
    microphone: choiceFrom(microphone),
    camera: choiceFrom(camera),
  };
}

/** A device that failed is not asked for again; its error was explained already. */
function choiceFrom({ desired, error, deviceId }: DeviceState): DeviceChoice {
  return { on: desired && error === null, deviceId };
}
