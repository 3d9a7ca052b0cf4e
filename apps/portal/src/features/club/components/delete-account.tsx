"use client";
import { useTranslations } from "next-intl";

import { deleteAccountAction } from "../deeds";
import type { OwnedClubRow } from "../model/clubs-view";
import { DeedButton } from "./deed-button";

/** Ends the account, and the clubs it owns along with it, after saying what would be lost. */
export function DeleteAccount({ clubs }: { readonly clubs: readonly OwnedClubRow[] }) {
  const t = useTranslations("club.account");
  const lost = useTranslations("clubPasskeys.deletion");
  const text = clubs.length === 0 ? t("delete") : lost("withClubs");
  return (
    <DeedButton
      text={text}
      label={text}
      question={clubs.length === 0 ? t("deleteQuestion") : lost("question")}
      input={{ clubIds: clubs.map(({ id }) => id) }}
      action={deleteAccountAction}
    >
      <div className="grid gap-3">
        <p>{lost("account")}</p>
        {clubs.map((club) => (
          <div key={club.id} className="grid gap-1">
            <p>{lost("club", { ...club })}</p>
            {club.others > 0 ? <p>{lost("handOver", { others: club.others })}</p> : null}
          </div>
        ))}
        <p>{lost("final")}</p>
      </div>
    </DeedButton>
  );
}
