"use client";
import { startRegistration } from "@simplewebauthn/browser";
import { Button } from "@stadtstube/ui";
import { KeyRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { DeedButton } from "@/components/deed-button";
import { ErrorText } from "@/components/error-text";
import { passkeyError } from "@/components/passkey-error";
import { useDeed } from "@/components/use-deed";
import type { ActionError } from "@/server/action-result";

import { beginAddPasskeyAction, finishAddPasskeyAction, removePasskeyAction } from "../actions";
import type { PasskeyRow } from "../model/passkey-row";

/** One's own passkeys: another one for a second device, and away with what was lost. */
export function PasskeyList({ passkeys }: { readonly passkeys: readonly PasskeyRow[] }) {
  const t = useTranslations("account.passkeys");
  const format = useFormatter();
  const { add, isPending, error } = useAddition();
  const when = (ms: number) => format.dateTime(ms, { dateStyle: "short", timeStyle: "short" });
  return (
    <section className="ad-stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("title")}</h2>
      <p>{t("lead")}</p>
      {passkeys.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="ad-rows">
        {passkeys.map(({ id, createdAtMs, lastUsedAtMs }, place) => (
          <li key={id}>
            <span>
              <strong>{t("name", { number: place + 1 })}</strong>
              <br />
              <span className="ad-muted">
                {lastUsedAtMs === null
                  ? t("unused", { created: when(createdAtMs) })
                  : t("used", { created: when(createdAtMs), used: when(lastUsedAtMs) })}
              </span>
            </span>
            <DeedButton
              text={t("remove")}
              label={`${t("remove")}: ${t("name", { number: place + 1 })}`}
              question={t("question", { number: place + 1 })}
              confirmText={t("remove")}
              input={{ id }}
              action={removePasskeyAction}
            >
              <p>{t("meaning")}</p>
            </DeedButton>
          </li>
        ))}
      </ul>
      <ErrorText error={error} />
      <div>
        <Button
          icon={<KeyRound aria-hidden="true" />}
          isDisabled={isPending}
          onPress={() => void add()}
        >
          {t("add")}
        </Button>
      </div>
    </section>
  );
}

function useAddition() {
  const [refused, setRefused] = useState<ActionError | null>(null);
  const begin = useDeed(beginAddPasskeyAction);
  const finish = useDeed(finishAddPasskeyAction);
  const add = async () => {
    setRefused(null);
    const question = await begin.run({});
    if (question === undefined) return;
    try {
      const response = await startRegistration({ optionsJSON: question.options });
      await finish.run({ challengeId: question.challengeId, response });
    } catch (error) {
      setRefused(passkeyError(error));
    }
  };
  const isPending = begin.isPending || finish.isPending;
  return { add, isPending, error: refused ?? begin.error ?? finish.error };
}
