import { getTranslations } from "next-intl/server";

import { NoAccess } from "@/components/no-access";
import { PageHead } from "@/components/page-head";
import { TownChoice } from "@/components/town-choice";
import { BlockedNamesPage } from "@/features/blocked-names/components/blocked-names-page";
import { readBlockedNamesPage } from "@/features/blocked-names/queries";
import { chosenTown } from "@/server/chosen-town";
import { permitted } from "@/server/permitted";

export default async function Page(props: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const town = await chosenTown(await props.searchParams);
  const view = town && (await permitted(() => readBlockedNamesPage(town.id)));
  if (town === null || view === null) return <NoAccess />;
  const t = await getTranslations("blockedNames");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <TownChoice action="/namen" {...town} />
      <BlockedNamesPage key={town.id} view={view} />
    </>
  );
}
