import { NoAccess } from "@/components/no-access";
import { ForecastPage } from "@/features/usage/components/forecast-page";
import { readForecastPage } from "@/features/usage/queries";
import { permitted } from "@/server/permitted";

export default async function Page(props: PageProps<"/nutzung/prognose">) {
  const search = await props.searchParams;
  const view = await permitted(() => readForecastPage(search));
  return view === null ? <NoAccess /> : <ForecastPage view={view} />;
}
