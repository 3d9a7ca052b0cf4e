import { getTranslations } from "next-intl/server";
import { connection } from "next/server";

import { RedeemLink } from "@/features/sign-in/components/redeem-link";
import { oidcName } from "@/server/oidc";

export default async function InvitationPage() {
  await connection();
  const t = await getTranslations("invitation");
  return (
    <>
      <h1>{t("title")}</h1>
      <RedeemLink oidcName={oidcName()} />
    </>
  );
}
