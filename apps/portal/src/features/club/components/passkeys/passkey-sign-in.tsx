"use client";
import { Button } from "@stadtstube/ui";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";

import { useDeed } from "@/components/use-deed";

import { Refusal } from "../refusal";
import { provePasskey } from "./ask-browser";

/** Signs in without a mail, for whoever has set that up on this device. */
export function PasskeySignIn() {
  const t = useTranslations("clubPasskeys");
  const { isBusy, failure, run } = useDeed();
  const signIn = async () => {
    // A page of its own, as after the mailed link: it is made anew for who is signed in.
    if (await run(provePasskey)) window.location.reload();
  };
  return (
    <div className="grid gap-3 border-t border-line pt-5">
      <p>{t("signInHint")}</p>
      <Refusal failure={failure} />
      <div>
        <Button
          icon={<KeyRound aria-hidden="true" />}
          isDisabled={isBusy}
          onPress={() => void signIn()}
        >
          {t("signIn")}
        </Button>
      </div>
    </div>
  );
}
