"use client";
import { Button } from "@stadtstube/ui";
import { KeyRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

import { useDeed } from "@/components/use-deed";

import type { PasskeyRow } from "../../model/clubs-view";
import { removePasskeyAction } from "../../passkey-deeds";
import { DeedButton } from "../deed-button";
import { Refusal } from "../refusal";
import { makePasskey } from "./ask-browser";
import { RenamePasskey } from "./rename-passkey";

/** The organiser's keys: one for each device, renamed, and away with what was lost. */
export function PasskeyList({ passkeys }: { readonly passkeys: readonly PasskeyRow[] }) {
  const t = useTranslations("clubPasskeys");
  const { isBusy, failure, run } = useDeed();
  return (
    <section className="grid gap-3" aria-labelledby="passkeys">
      <h3 id="passkeys" className="text-xl">
        {t("heading")}
      </h3>
      <p>{t(passkeys.length === 0 ? "none" : "lead")}</p>
      <ul className="grid gap-3">
        {passkeys.map((passkey) => (
          <Passkey key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      <Refusal failure={failure} />
      <div>
        <Button
          icon={<KeyRound aria-hidden="true" />}
          isDisabled={isBusy}
          onPress={() => void run(makePasskey)}
        >
          {t("add")}
        </Button>
      </div>
    </section>
  );
}

function Passkey({ passkey }: { readonly passkey: PasskeyRow }) {
  const t = useTranslations("clubPasskeys");
  const format = useFormatter();
  const { id, name, createdMs, lastUsedMs } = passkey;
  const day = (ms: number) => format.dateTime(ms, { dateStyle: "long" });
  return (
    <li className="grid gap-1 border-b border-line pb-3">
      <span className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <span className="grid [overflow-wrap:anywhere]">
          <strong>{name}</strong>
          <span className="text-ink-soft">
            {lastUsedMs === null
              ? t("unused", { created: day(createdMs) })
              : t("used", { created: day(createdMs), used: day(lastUsedMs) })}
          </span>
        </span>
        <DeedButton
          text={t("remove")}
          label={t("removeLabel", { name })}
          question={t("removeQuestion")}
          input={{ id }}
          action={removePasskeyAction}
        >
          <p>{t("removeText", { name })}</p>
        </DeedButton>
      </span>
      <RenamePasskey id={id} name={name} />
    </li>
  );
}
