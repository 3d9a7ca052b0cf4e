import { readUsageCsv } from "@/features/usage/queries";
import { csvResponse } from "@/server/csv-response";

export const dynamic = "force-dynamic";

/** A year's figures as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  return csvResponse("nutzung.csv", () => readUsageCsv(search));
}
