"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { LogOut, Plus } from "lucide-react";
import { useTranslations } from "next-intl";

import { signOutAction } from "../actions";
import type { ClubsView } from "../model/clubs-view";
import { AccountCard } from "./account-card";
import { ClubSection } from "./club-section";
import { PasskeyOffer } from "./passkeys/passkey-offer";

/** Everything somebody organises, and their own sign-ins. */
export function ClubsPage(props: {
  readonly view: ClubsView;
  readonly applyPath: string;
  readonly meetingsPath: string;
}) {
  const t = useTranslations("club.overview");
  const { view, applyPath, meetingsPath } = props;
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-center gap-4">
        <p className="text-xl text-ink-soft">{t("hello", { name: view.displayName })}</p>
        <form action={signOutAction}>
          <button type="submit" className={buttonClass("secondary")}>
            <LogOut aria-hidden="true" />
            {t("signOut")}
          </button>
        </form>
      </div>
      <PasskeyOffer isOffered={view.offersPasskey} />
      {view.clubs.length === 0 ? <p>{t("none")}</p> : null}
      {view.clubs.map((club) => (
        <ClubSection key={club.id} club={club} meetingsPath={meetingsPath} />
      ))}
      <p>
        <a href={applyPath} className={buttonClass("secondary")}>
          <Plus aria-hidden="true" />
          {t("another")}
        </a>
      </p>
      <AccountCard view={view} />
    </div>
  );
}
