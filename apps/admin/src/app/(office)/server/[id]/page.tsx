import { NoAccess } from "@/components/no-access";
import { ServerPage } from "@/features/history/components/server-page";
import { readServerHistory } from "@/features/history/queries";
import { permitted } from "@/server/permitted";

export default async function Page(props: PageProps<"/server/[id]">) {
  const { id } = await props.params;
  const search = await props.searchParams;
  const view = await permitted(() => readServerHistory(id, search));
  return view === null ? <NoAccess /> : <ServerPage view={view} />;
}
