import type { Metadata } from "next";
import { buttonClass } from "@stadtstube/ui/button-class";
import { getLocale, getTranslations } from "next-intl/server";

import { ClubsPage } from "@/features/club/components/clubs-page";
import { PasskeySignIn } from "@/features/club/components/passkeys/passkey-sign-in";
import { SignInForm } from "@/features/club/components/sign-in-form";
import { readClubsView } from "@/features/club/queries";
import { localizedPath } from "@/i18n/localized-path";

import { ClubFrame } from "./club-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("club"))("title") };
}

export default async function Page() {
  const t = await getTranslations("club");
  const locale = await getLocale();
  const applyPath = localizedPath(locale, "/verein/antrag");
  const view = await readClubsView();
  if (view !== null) {
    return (
      <ClubFrame path="/verein" heading={t("overview.heading")}>
        <ClubsPage
          view={view}
          applyPath={applyPath}
          meetingsPath={localizedPath(locale, "/treffen")}
        />
      </ClubFrame>
    );
  }
  return (
    <ClubFrame path="/verein" heading={t("title")} intro={t("intro")}>
      <section className="st-card grid p-5 sm:p-7 gap-5" aria-labelledby="anmelden">
        <h2 id="anmelden" className="text-2xl">
          {t("signIn.heading")}
        </h2>
        <p>{t("signIn.text")}</p>
        <SignInForm />
        <PasskeySignIn />
        <p className="text-[0.95rem] text-ink-soft">{t("signIn.cookie")}</p>
      </section>
      <section className="grid gap-3" aria-labelledby="neu">
        <h2 id="neu" className="text-2xl">
          {t("new.heading")}
        </h2>
        <p>{t("new.text")}</p>
        <p>
          <a href={applyPath} className={buttonClass("secondary")}>
            {t("new.button")}
          </a>
        </p>
      </section>
    </ClubFrame>
  );
}
