import { NoAccess } from "@/components/no-access";
import { UsagePage } from "@/features/usage/components/usage-page";
import { readUsagePage } from "@/features/usage/queries";
import { permitted } from "@/server/permitted";

export default async function Page(props: PageProps<"/nutzung">) {
  const search = await props.searchParams;
  const view = await permitted(() => readUsagePage(search));
  return view === null ? <NoAccess /> : <UsagePage view={view} />;
}
