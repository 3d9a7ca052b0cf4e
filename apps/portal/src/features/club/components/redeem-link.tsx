"use client";
import { useState, useSyncExternalStore } from "react";
import { Button } from "@stadtstube/ui";
import { LogIn } from "lucide-react";
import { useTranslations } from "next-intl";

import { signInAction } from "../actions";
import type { FormFailure } from "../model/form-state";
import { Refusal } from "./refusal";

const never = () => () => undefined;
const secretInAddress = () => window.location.hash.slice(1);

/**
 * Signs in with the secret of the address, on a press: programs that open links in mails to look at
 * them press nothing, and so use nothing up.
 */
export function RedeemLink({ clubsPath }: { readonly clubsPath: string }) {
  const t = useTranslations("club.redeem");
  const secret = useSyncExternalStore(never, secretInAddress, () => "");
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const signIn = async () => {
    setBusy(true);
    const result = await signInAction({ secret: secret === "" ? "-" : secret }).catch(() => null);
    if (result?.ok === true) {
      // A page of its own: neither the secret nor anything of the visitor's stays behind.
      window.location.replace(clubsPath);
      return;
    }
    setBusy(false);
    setFailure(result === null ? { code: "network.unreachable" } : result.error);
  };
  return (
    <div className="grid gap-5">
      <Refusal failure={failure} />
      <div>
        <Button
          variant="primary"
          isDisabled={isBusy}
          icon={<LogIn aria-hidden="true" />}
          onPress={() => void signIn()}
        >
          {isBusy ? t("busy") : t("button")}
        </Button>
      </div>
      {failure === null ? null : (
        <p>
          <a href={clubsPath}>{t("again")}</a>
        </p>
      )}
      <noscript>
        <p>{t("script")}</p>
      </noscript>
    </div>
  );
}
