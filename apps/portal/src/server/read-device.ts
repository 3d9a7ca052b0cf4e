import "server-only";
import { headers } from "next/headers";
import { deviceName } from "@stadtstube/domain";

/** Kind of browser and system of this request, coarse. */
export async function readDevice(): Promise<string> {
  return deviceName((await headers()).get("user-agent"));
}
