import { Announcements } from "./announcements";
import { StateLine } from "./state-line";

/** What residents should know before they begin: the town's announcements and the honest line. */
export function HomeState() {
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-3 px-4 pt-4 sm:px-6">
      <Announcements />
      <StateLine />
    </div>
  );
}
