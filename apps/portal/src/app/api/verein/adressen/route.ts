import { type ClubId, exportContacts } from "@stadtstube/domain";

import { organiserContext } from "@/server/organiser";
import { ownFile } from "@/server/own-file";

/** A club's address list as CSV. */
export async function GET(request: Request): Promise<Response> {
  const clubId = new URL(request.url).searchParams.get("verein") ?? "";
  const read = async () => exportContacts(await organiserContext(), clubId as ClubId);
  return ownFile(request, { name: "adressliste.csv", type: "text/csv", read });
}
