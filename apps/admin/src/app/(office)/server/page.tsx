import { getTranslations } from "next-intl/server";

import { NoAccess } from "@/components/no-access";
import { PageHead } from "@/components/page-head";
import { MachinesPage } from "@/features/machines/components/machines-page";
import { readMachines } from "@/features/machines/queries";
import { permitted } from "@/server/permitted";

export default async function Page() {
  const view = await permitted(readMachines);
  if (view === null) return <NoAccess />;
  const t = await getTranslations("machines");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <MachinesPage view={view} />
    </>
  );
}
