import { connection } from "next/server";
import { ServerOverview } from "@/features/servers/components/server-overview";
import { readOverview } from "@/features/servers/queries";

export default async function OverviewPage() {
  await connection();
  return <ServerOverview first={readOverview()} />;
}
