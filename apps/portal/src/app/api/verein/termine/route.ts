import { exportDates } from "@stadtstube/domain";

import { organiserContext } from "@/server/organiser";
import { ownFile } from "@/server/own-file";
import { publicOrigin } from "@/server/public-origin";
import { requireTown } from "@/server/tenant";

/** All dates of an organiser's clubs as an iCalendar file, to take along. */
export async function GET(request: Request): Promise<Response> {
  const read = async () => {
    const context = await organiserContext();
    const name = `Stadtstube ${(await requireTown()).name}`;
    return exportDates(context, { name, meetingsUrl: `${await publicOrigin()}/treffen` });
  };
  return ownFile(request, { name: "meine-termine.ics", type: "text/calendar", read });
}
