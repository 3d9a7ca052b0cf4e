import { TownList } from "@/features/towns/components/town-list";
import { mayCreateTown } from "@/features/towns/queries";
import { townNames } from "@/server/town-names";

export default async function Page() {
  return <TownList towns={await townNames()} mayCreate={await mayCreateTown()} />;
}
