import { isRoot } from "../env";
import { smallCameraFile } from "./small-camera";

/**
 * A browser with a test picture for a camera and a beep for a microphone, that answers permission
 * questions with yes, shares "the screen" without a picker, and speaks to nobody by itself.
 */
export function chromiumArguments(camera: "full-size" | "small"): string[] {
  return [
    "--use-fake-ui-for-media-stream",
    // As few pictures a second as the newest client library accepts of a camera.
    "--use-fake-device-for-media-stream=fps=15",
    ...(camera === "small" ? [`--use-file-for-fake-video-capture=${smallCameraFile}`] : []),
    "--auto-select-desktop-capture-source=Entire screen",
    "--autoplay-policy=no-user-gesture-required",
    // Without it, a graphics card would be emulated, at the price of most of the machine.
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}
