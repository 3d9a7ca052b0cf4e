import { getTranslations } from "next-intl/server";

import { NoAccess } from "@/components/no-access";
import { PageHead } from "@/components/page-head";
import { TownChoice } from "@/components/town-choice";
import { PublicDatesPage } from "@/features/public-dates/components/public-dates-page";
import { readPublicDatesPage } from "@/features/public-dates/queries";
import { chosenTown } from "@/server/chosen-town";
import { permitted } from "@/server/permitted";

export default async function Page(props: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const town = await chosenTown(await props.searchParams);
  const view = town && (await permitted(() => readPublicDatesPage(town.id)));
  if (town === null || view === null) return <NoAccess />;
  const t = await getTranslations("publicDates");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <TownChoice action="/termine" {...town} />
      <PublicDatesPage key={town.id} view={view} />
    </>
  );
}
