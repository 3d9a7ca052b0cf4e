import Link from "next/link";
import { buttonClass } from "@stadtstube/ui";
import { getTranslations } from "next-intl/server";

import { NoAccess } from "@/components/no-access";
import { PageHead } from "@/components/page-head";
import { IncidentsPage } from "@/features/incidents/components/incidents-page";
import { readIncidentsPage } from "@/features/incidents/queries";
import { permitted } from "@/server/permitted";

export default async function Page() {
  const view = await permitted(readIncidentsPage);
  if (view === null) return <NoAccess />;
  const t = await getTranslations("incidents");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")}>
        <Link href="/stoerungen/grenzwerte" className={buttonClass("quiet")}>
          {t("toLimits")}
        </Link>
      </PageHead>
      <IncidentsPage view={view} />
    </>
  );
}
