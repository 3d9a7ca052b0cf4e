/** Everything the end-to-end tests take from the environment. */

/** Chromium to drive; Debian's unless told otherwise. */
export const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Firefox for the test that needs one; Debian's unless told otherwise. */
export const firefoxPath = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";

/**
 * Folder with a build of upstream's newest lib-jitsi-meet (`lib-jitsi-meet.min.js`). Only when it is
 * named do the `newest-library` tests exist: that build is not on npm.
 */
export const newestLibraryDir = process.env["LJM_HEAD_DIR"];

/** More patience for machines that do many things at once; 1 on an idle one. */
export const patience = Number(process.env["E2E_PATIENCE"] ?? "1");

/** True on a machine that should refuse focused tests. */
export const onCi = process.env["CI"] !== undefined;

/** Chromium's sandbox refuses to work for root. */
export const isRoot = process.getuid?.() === 0;

/** Where the product runs; global-setup starts it and the workers read it. */
export interface ProductAddresses {
  readonly portalUrl: string;
  readonly adminUrl: string;
  /** Makes the first operator, once. */
  readonly firstSignInUrl?: string | undefined;
  readonly mediaUrl: string;
  readonly mediaPrivateUrl: string;
  readonly databaseUrl: string;
}

/** JSON of `ProductAddresses`; set it to test a product that already runs. */
const ADDRESSES = "E2E_ADDRESSES";

/** Called by global-setup, before the workers start. */
export function publishAddresses(addresses: ProductAddresses): void {
  process.env[ADDRESSES] = JSON.stringify(addresses);
}

/** True when somebody names a product that already runs, e.g. while writing tests. */
export function productRuns(): boolean {
  return process.env[ADDRESSES] !== undefined;
}

/** Throws when no product was started. */
export function productAddresses(): ProductAddresses {
  const text = process.env[ADDRESSES];
  if (text === undefined) throw new Error("global-setup did not start the product");
  return JSON.parse(text) as ProductAddresses;
}
