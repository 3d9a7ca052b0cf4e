/** Where an admission leads, as the server action hands it out. */
export interface AppTarget {
  /** On a stock Jitsi, the library lies on the host that the app talks to. */
  readonly libraryUrl: string;
  readonly room: string;
  readonly grant: string;
}

/**
 * The address that opens the Jitsi app in a meeting: scheme `org.jitsi.meet`, as the app registers it
 * on Android and iOS. The app finds everything else on the host, and asks for it by HTTPS only. The
 * grant travels in it and is valid for minutes.
 */
export function appLink({ libraryUrl, room, grant }: AppTarget): string {
  const { host } = new URL(libraryUrl);
  return `org.jitsi.meet://${host}/${encodeURIComponent(room)}?jwt=${encodeURIComponent(grant)}`;
}
