import { getTranslations } from "next-intl/server";

import { NoAccess } from "@/components/no-access";
import { PageHead } from "@/components/page-head";
import { TownChoice } from "@/components/town-choice";
import { AnnouncementsPage } from "@/features/announcements/components/announcements-page";
import { readAnnouncementsPage } from "@/features/announcements/queries";
import { chosenTown } from "@/server/chosen-town";
import { permitted } from "@/server/permitted";

export default async function Page(props: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const town = await chosenTown(await props.searchParams);
  const view = town && (await permitted(() => readAnnouncementsPage(town.id)));
  if (town === null || view === null) return <NoAccess />;
  const t = await getTranslations("announcements");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <TownChoice action="/ankuendigungen" {...town} />
      <AnnouncementsPage key={town.id} view={view} />
    </>
  );
}
