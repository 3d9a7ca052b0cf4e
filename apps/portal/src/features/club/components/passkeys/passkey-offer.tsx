"use client";
import { useState } from "react";
import { Button, Notice } from "@stadtstube/ui";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";

import { useDeed } from "@/components/use-deed";

import { DoneNotice } from "../done-notice";
import { Refusal } from "../refusal";
import { makePasskey } from "./ask-browser";

/** Offers, right after a mailed link, to do without the mail next time; "not now" costs nothing. */
export function PasskeyOffer({ isOffered }: { readonly isOffered: boolean }) {
  const t = useTranslations("clubPasskeys.offer");
  const [step, setStep] = useState<"offered" | "declined" | "done">("offered");
  const { isBusy, failure, run } = useDeed();
  const accept = async () => {
    if (await run(makePasskey)) setStep("done");
  };
  if (step === "done") {
    return (
      <DoneNotice title={t("doneTitle")}>
        <p>{t("doneText")}</p>
      </DoneNotice>
    );
  }
  if (!isOffered || step === "declined") return null;
  return (
    <Notice tone="info" icon={<KeyRound aria-hidden="true" />} title={t("title")}>
      <div className="grid gap-4">
        <p>{t("text")}</p>
        <Refusal failure={failure} />
        <div className="flex flex-wrap gap-3">
          <Button isDisabled={isBusy} onPress={() => void accept()}>
            {t("accept")}
          </Button>
          <Button variant="quiet" onPress={() => setStep("declined")}>
            {t("decline")}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
