import { NoAccess } from "@/components/no-access";
import { PeoplePage } from "@/features/people/components/people-page";
import { readPeople } from "@/features/people/queries";
import { permitted } from "@/server/permitted";

export default async function Page() {
  const view = await permitted(readPeople);
  return view === null ? <NoAccess /> : <PeoplePage view={view} />;
}
