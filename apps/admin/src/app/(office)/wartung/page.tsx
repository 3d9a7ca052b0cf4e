import { getTranslations } from "next-intl/server";

import { NoAccess } from "@/components/no-access";
import { PageHead } from "@/components/page-head";
import { MaintenancePage } from "@/features/maintenance/components/maintenance-page";
import { readMaintenance } from "@/features/maintenance/queries";
import { permitted } from "@/server/permitted";

export default async function Page() {
  const view = await permitted(readMaintenance);
  if (view === null) return <NoAccess />;
  const t = await getTranslations("maintenance");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <MaintenancePage view={view} />
    </>
  );
}
