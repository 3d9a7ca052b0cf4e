"use client";
import { Button, TextField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { recoverClubAction } from "../actions";

/** Names a new owner for a club whose own has gone; folded away, as it is rarely needed. */
export function RecoverForm(props: {
  readonly townId: string;
  readonly id: string;
  readonly name: string;
}) {
  const t = useTranslations("clubs");
  const [displayName, setDisplayName] = useState("");
  const [email, setEmail] = useState("");
  const recover = useDeed(recoverClubAction);
  const send = async () => {
    const input = { townId: props.townId, id: props.id, displayName, email };
    if ((await recover.run(input)) === undefined) return;
    setDisplayName("");
    setEmail("");
  };
  return (
    <details>
      <summary aria-label={t("recoverLabel", { name: props.name })}>{t("recover")}</summary>
      <form
        className="ad-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t("recoverText")}</p>
        <TextField label={t("recoverName")} value={displayName} onChange={setDisplayName} />
        <TextField label={t("recoverEmail")} value={email} onChange={setEmail} />
        <ErrorText error={recover.error} />
        <div>
          <Button type="submit" isDisabled={recover.isPending}>
            {t("recoverButton")}
          </Button>
        </div>
      </form>
    </details>
  );
}
