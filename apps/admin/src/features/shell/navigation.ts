import "server-only";
import { type Staff, type StaffAction, townsWithRight } from "@stadtstube/domain";

import { NAVIGATION, type NavigationKey } from "./model/navigation";

/** What has to be allowed somewhere for an entry to be shown; undefined: shown to everybody. */
const NEEDS: Readonly<Record<NavigationKey, StaffAction | undefined>> = {
  overview: undefined,
  towns: "town.read",
  announcements: "announcement.read",
  reports: "report.read",
  dataProtection: "data-protection.read",
  audit: "audit.read",
  people: "staff.read",
};

/** The entries that lead somebody anywhere; every page behind them decides for itself again. */
export function navigationFor(staff: Staff): readonly NavigationKey[] {
  return NAVIGATION.map(({ key }) => key).filter((key) => {
    const action = NEEDS[key];
    if (action === undefined) return true;
    const towns = townsWithRight(staff, action);
    return towns === "all" || towns.length > 0;
  });
}
