"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarDays, Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

import { endOtherSessionsAction, endSessionAction } from "../deeds";
import type { ClubsView, SessionRow } from "../model/clubs-view";
import { DeedButton } from "./deed-button";
import { DeleteAccount } from "./delete-account";
import { PasskeyList } from "./passkeys/passkey-list";

/** The organiser's own account: ways in, devices that are signed in, its data, and the end of it. */
export function AccountCard({ view }: { readonly view: ClubsView }) {
  const t = useTranslations("club.account");
  const dates = useTranslations("clubPasskeys");
  return (
    <section className="st-card grid p-5 sm:p-7 gap-4" aria-labelledby="konto">
      <h2 id="konto" className="text-2xl">
        {t("heading")}
      </h2>
      <p className="[overflow-wrap:anywhere]">{t("address", { email: view.email })}</p>
      <PasskeyList passkeys={view.passkeys} />
      <h3 className="text-xl">{t("sessions")}</h3>
      <ul className="grid gap-3">
        {view.sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {view.sessions.length > 1 ? <EndOthers /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <a href="/api/verein/daten" download className={buttonClass("secondary")}>
          <Download aria-hidden="true" />
          {t("export")}
        </a>
        <a href="/api/verein/termine" download className={buttonClass("secondary")}>
          <CalendarDays aria-hidden="true" />
          {dates("exportDates")}
        </a>
        <DeleteAccount clubs={view.ownedClubs} />
      </div>
    </section>
  );
}

function EndOthers() {
  const t = useTranslations("clubPasskeys");
  return (
    <div>
      <DeedButton
        text={t("endOthers")}
        label={t("endOthers")}
        question={t("endOthersQuestion")}
        input={{}}
        action={endOtherSessionsAction}
      >
        <p>{t("endOthersText")}</p>
      </DeedButton>
    </div>
  );
}

function Session({ session }: { readonly session: SessionRow }) {
  const t = useTranslations("club.account");
  const format = useFormatter();
  const device = session.device === "" ? t("someDevice") : session.device;
  const when = format.dateTime(session.lastSeenMs, { dateStyle: "long", timeStyle: "short" });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3">
      <span>{t(session.isThis ? "thisSession" : "session", { device, when })}</span>
      {session.isThis ? null : (
        <DeedButton
          text={t("end")}
          label={t("endLabel", { device })}
          question={t("endQuestion")}
          input={{ sessionId: session.id }}
          action={endSessionAction}
        >
          <p>{t("endText", { device })}</p>
        </DeedButton>
      )}
    </li>
  );
}
