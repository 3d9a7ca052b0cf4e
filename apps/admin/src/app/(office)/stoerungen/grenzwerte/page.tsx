import { NoAccess } from "@/components/no-access";
import { LimitsPage } from "@/features/incidents/components/limits-page";
import { readLimitsPage } from "@/features/incidents/queries";
import { permitted } from "@/server/permitted";

export default async function Page() {
  const view = await permitted(readLimitsPage);
  return view === null ? <NoAccess /> : <LimitsPage view={view} />;
}
