import { defineConfig, devices } from "@playwright/test";
import { chromiumPath, newestLibraryDir, onCi, patience } from "./env";
import type { LibraryOptions } from "./fixtures/library";
import { chromiumArguments } from "./media/chromium-arguments";

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } };

/** Specs that need no picture of anybody, or hardly. */
const PAGES = [
  "a11y/**/*.spec.ts",
  "portal/{device-help,embed,help,invitation,report,start}.spec.ts",
];

/** Drains the server that others would meet on. */
const ALONE = ["portal/state.spec.ts"];
/** Six browsers fill two cores so much that they do not always all see each other: by hand. */
const CROWD = ["portal/meeting-six-people.spec.ts"];

/**
 * One test at a time. A meeting of three or four browsers fills two cores by itself: with other pages
 * beside it pictures came late enough to be taken for a suffering path, and stayed away.
 */
export default defineConfig<LibraryOptions>({
  testDir: ".",
  outputDir: "test-results",
  globalSetup: "./product/global-setup.ts",
  fullyParallel: false,
  workers: 1,
  forbidOnly: onCi,
  retries: 0,
  timeout: 120_000 * patience,
  expect: { timeout: 15_000 * patience },
  reporter: [["list"]],
  use: {
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    // Without the film: making it costs more than all the rest where several pages show pictures.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    permissions: ["camera", "microphone", "clipboard-read", "clipboard-write"],
    launchOptions: { executablePath: chromiumPath, args: chromiumArguments("full-size") },
  },
  projects: [
    {
      name: "portal",
      testMatch: ["portal/**/*.spec.ts"],
      testIgnore: [...PAGES, ...ALONE, ...CROWD],
      workers: 1,
      use: desktop,
    },
    { name: "pages", testMatch: PAGES, workers: 1, use: desktop },
    { name: "crowd", testMatch: CROWD, workers: 1, use: desktop },
    { name: "alone", testMatch: ALONE, workers: 1, use: desktop },
    ...(newestLibraryDir === undefined
      ? []
      : [
          {
            name: "newest-library",
            testMatch: ["portal/meeting-*.spec.ts", "newest-library/**/*.spec.ts"],
            use: { ...desktop, library: "newest" as const },
          },
        ]),
    {
      name: "help-pictures",
      testMatch: ["help-pictures/**/*.pictures.ts"],
      use: desktop,
    },
    // On a product of its own: it drains the media server and rewrites the Impressum.
    { name: "admin", testMatch: ["admin/**/*.spec.ts"], use: desktop },
    // Needs Debian's firefox-esr beside Chromium.
    { name: "firefox", testMatch: ["firefox/**/*.spec.ts"], use: desktop },
    { name: "screenshots", testMatch: ["shots/**/*.shots.ts"], use: desktop },
  ],
});
