import { NoAccess } from "@/components/no-access";
import { TownPage } from "@/features/towns/components/town-page";
import { readTownPage } from "@/features/towns/queries";
import { permitted } from "@/server/permitted";

export default async function Page(props: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await props.params;
  const view = await permitted(() => readTownPage(id));
  return view === null ? <NoAccess /> : <TownPage view={view} />;
}
