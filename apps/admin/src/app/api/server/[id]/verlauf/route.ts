import { csvResponse } from "@/server/csv-response";
import { readHistoryCsv } from "@/features/history/queries";

export const dynamic = "force-dynamic";

/** The course of a server's figures as a CSV file. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  return csvResponse("server.csv", () => readHistoryCsv(id, search));
}
