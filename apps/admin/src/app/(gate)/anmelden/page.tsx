import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { SignInForm } from "@/features/sign-in/components/sign-in-form";
import { oidcName } from "@/server/oidc";
import { currentStaff } from "@/server/signed-in";

export default async function SignInPage(props: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  if ((await currentStaff()) !== null) redirect("/");
  const t = await getTranslations("signIn");
  const { fehler } = await props.searchParams;
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <SignInForm oidcName={oidcName()} failure={typeof fehler === "string" ? fehler : null} />
      <p className="ad-muted">{t("help")}</p>
    </>
  );
}
