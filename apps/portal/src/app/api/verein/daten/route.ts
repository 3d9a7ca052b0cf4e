import { exportAccount } from "@stadtstube/domain";

import { organiserContext } from "@/server/organiser";
import { ownFile } from "@/server/own-file";

/** An organiser's own data as a file. */
export async function GET(request: Request): Promise<Response> {
  const read = async () => {
    const data = await exportAccount(await organiserContext());
    return `${JSON.stringify(data, null, 2)}\n`;
  };
  return ownFile(request, { name: "meine-daten.json", type: "application/json", read });
}
