/** A browser that has neither camera nor microphone, and gives nothing away by itself. */
import { type Browser, chromium } from "@playwright/test";
import { chromiumPath } from "../env";
import { chromiumArguments } from "./chromium-arguments";

/** Opens one; what its contexts may do, they are granted. The caller closes it. */
export function launchBrowserWithoutDevices(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: chromiumArguments("full-size").filter(
      (argument) => !/^--use-fake-(ui|device)-for-media-stream/.test(argument),
    ),
  });
}
