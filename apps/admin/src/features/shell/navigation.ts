import "server-only";
import { hasRight, type Staff, type StaffAction, townsWithRight } from "@stadtstube/domain";

import { NAVIGATION, type NavigationKey } from "./model/navigation";

/** What has to be allowed somewhere for an entry to be shown; undefined: shown to everybody. */
const NEEDS: Readonly<Record<NavigationKey, StaffAction | undefined>> = {
  overview: undefined,
  servers: "server.read",
  incidents: "incident.read",
  maintenance: "server.read",
  usage: "usage.read",
  towns: "town.read",
  announcements: "announcement.read",
  clubs: "club.read",
  publicDates: "club.read",
  blockedNames: "blocked-name.read",
  reports: "report.read",
  dataProtection: "data-protection.read",
  audit: "audit.read",
  people: "staff.read",
};

/** Pages about the installation as a whole: a right in one town opens none of them. */
const OF_INSTALLATION: ReadonlySet<NavigationKey> = new Set([
  "servers",
  "incidents",
  "maintenance",
]);

/** The entries that lead somebody anywhere; every page behind them decides for itself again. */
export function navigationFor(staff: Staff): readonly NavigationKey[] {
  return NAVIGATION.map(({ key }) => key).filter((key) => {
    const action = NEEDS[key];
    if (action === undefined) return true;
    if (OF_INSTALLATION.has(key)) return hasRight(staff, action, "installation");
    const towns = townsWithRight(staff, action);
    return towns === "all" || towns.length > 0;
  });
}
