"use client";
import { Button } from "@stadtstube/ui";
import { LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

import { useDeed } from "@/components/use-deed";

import { signOutAction } from "../actions";

/** Ends the session and goes to the sign-in page. */
export function SignOutButton() {
  const t = useTranslations("shell");
  const router = useRouter();
  const { run, isPending, error } = useDeed(signOutAction);
  const signOut = async () => {
    if ((await run({})) !== undefined) router.replace("/anmelden");
  };
  return (
    <>
      <Button
        variant="quiet"
        icon={<LogOut aria-hidden="true" />}
        isDisabled={isPending}
        onPress={() => void signOut()}
      >
        {t("signOut")}
      </Button>
      {error === null ? null : <span role="alert">{t("signOutFailed")}</span>}
    </>
  );
}
