import { hasRight } from "@stadtstube/domain";
import { getTranslations } from "next-intl/server";

import { PageHead } from "@/components/page-head";
import { ServerOverview } from "@/features/servers/components/server-overview";
import { readOverview } from "@/features/servers/queries";
import { staffOrSignIn } from "@/server/signed-in";

export default async function OverviewPage() {
  const { staff, displayName } = await staffOrSignIn();
  if (hasRight(staff, "server.read", "installation")) {
    return <ServerOverview first={await readOverview()} />;
  }
  const t = await getTranslations("shell");
  return <PageHead title={t("hello", { name: displayName })} lead={t("helloLead")} />;
}
