/** Two browsers with a drawn face each. */
import { type Browser, type BrowserContextOptions, chromium } from "@playwright/test";
import { chromiumPath } from "../env";
import { chromiumArguments } from "../media/chromium-arguments";
import { cameraFileOf, makeCameras, type Sitter } from "./portraits";
import type { Travellers } from "./tour";

const SIZE: BrowserContextOptions = {
  locale: "de-DE",
  timezoneId: "Europe/Berlin",
  permissions: ["camera", "microphone"],
  colorScheme: "light",
  reducedMotion: "reduce",
  // Sharp on screens of today, and when somebody enlarges the page.
  deviceScaleFactor: 1.5,
};

/** Opens both, calls, and closes both whatever happens. */
export async function withTravellers(
  artist: Browser,
  work: (travellers: Travellers) => Promise<void>,
): Promise<void> {
  await makeCameras(artist);
  const anna = await launch("anna");
  const bernd = await launch("bernd");
  try {
    const telephone = await bernd.newContext({ ...SIZE, deviceScaleFactor: 2 });
    await telephone.addInitScript(forgetScreen);
    await work({
      anna: await (await anna.newContext(SIZE)).newPage(),
      bernd: await telephone.newPage(),
    });
  } finally {
    await Promise.all([anna.close(), bernd.close()]);
  }
}

function launch(sitter: Sitter): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      ...chromiumArguments("full-size"),
      `--use-file-for-fake-video-capture=${cameraFileOf(sitter)}`,
    ],
  });
}

/** Runs inside the page: no telephone's browser shows its screen. */
function forgetScreen(): void {
  Reflect.deleteProperty(MediaDevices.prototype, "getDisplayMedia");
}
