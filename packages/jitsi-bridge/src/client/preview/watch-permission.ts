import type { RememberedPermission } from "./preview-types";

/** The one method of the Permissions API that is used; tests hand in their own. */
export interface PermissionSource {
  query(descriptor: { readonly name: "camera" | "microphone" }): Promise<WatchedPermission>;
}

/** An answer that goes on telling. */
export interface WatchedPermission {
  readonly state: string;
  addEventListener(type: "change", listener: () => void): void;
  removeEventListener(type: "change", listener: () => void): void;
}

const KNOWN: readonly RememberedPermission[] = ["granted", "denied", "prompt"];

/**
 * Tells what the browser remembers about a device, now and after every change (W3C Permissions).
 *
 * Not every browser knows these names; then it says `unknown` once and no more. Returns stop.
 */
export function watchPermission(
  name: "camera" | "microphone",
  listener: (permission: RememberedPermission) => void,
  source: PermissionSource | null = permissionsOfBrowser(),
): () => void {
  let stop: () => void = () => undefined;
  let stopped = false;
  const watch = async () => {
    const permission = await source?.query({ name }).catch(() => undefined);
    if (stopped) return;
    if (permission === undefined) {
      listener("unknown");
      return;
    }
    const tell = () => listener(KNOWN.find((known) => known === permission.state) ?? "unknown");
    permission.addEventListener("change", tell);
    stop = () => permission.removeEventListener("change", tell);
    tell();
  };
  void watch();
  return () => {
    stopped = true;
    stop();
  };
}

function permissionsOfBrowser(): PermissionSource | null {
  const permissions = (navigator as { permissions?: Permissions }).permissions;
  if (!permissions) return null;
  return { query: ({ name }) => permissions.query({ name: name as PermissionName }) };
}
