import { NoAccess } from "@/components/no-access";
import { NewTown } from "@/features/towns/components/new-town";
import { mayCreateTown } from "@/features/towns/queries";

export default async function Page() {
  return (await mayCreateTown()) ? <NewTown /> : <NoAccess />;
}
