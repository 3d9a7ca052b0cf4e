import { writePublicDate } from "@stadtstube/domain";

import { calendarResponse } from "@/server/calendar-response";
import { publicOrigin } from "@/server/public-origin";
import { requestContext } from "@/server/tenant";

export const dynamic = "force-dynamic";

/** One public date (`?treffen=<id>&am=<key>`) as a file for a calendar. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return calendarResponse("termin.ics", async () =>
    writePublicDate(await requestContext(), {
      ...{ gatheringId: query.get("treffen") ?? "", key: query.get("am") ?? "" },
      meetingsUrl: `${await publicOrigin()}/treffen`,
    }),
  );
}
