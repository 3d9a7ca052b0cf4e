/** The administration's pages, in the order of the navigation. */
export const NAVIGATION = [
  { key: "overview", href: "/" },
  { key: "servers", href: "/server" },
  { key: "incidents", href: "/stoerungen" },
  { key: "maintenance", href: "/wartung" },
  { key: "usage", href: "/nutzung" },
  { key: "towns", href: "/staedte" },
  { key: "announcements", href: "/ankuendigungen" },
  { key: "clubs", href: "/vereine" },
  { key: "publicDates", href: "/termine" },
  { key: "blockedNames", href: "/namen" },
  { key: "reports", href: "/meldungen" },
  { key: "dataProtection", href: "/datenschutz" },
  { key: "audit", href: "/protokoll" },
  { key: "people", href: "/personen" },
] as const;

/** One of them. */
export type NavigationKey = (typeof NAVIGATION)[number]["key"];

/** The entry a path belongs to: itself or the page above it; undefined where there is none. */
export function currentEntry(path: string): NavigationKey | undefined {
  const isAt = (href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`));
  return NAVIGATION.find(({ href }) => isAt(href))?.key;
}
