"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarCog, Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";

import { cancelGatheringAction } from "../../gathering-deeds";
import type { GatheringView } from "../../model/gatherings-view";
import { InvitedCard } from "../invitations/invited-card";
import { NotifyingDeed } from "../invitations/notifying-deed";
import { DateList } from "./date-list";
import { OptionWords } from "./option-words";

/** One gathering: when it is, and what can be done with it. */
export function GatheringPage(props: { readonly view: GatheringView; readonly path: string }) {
  const t = useTranslations("gatherings");
  const { view, path } = props;
  const { clubId, id, title, isCancelled } = view;
  return (
    <div className="grid gap-8">
      <section className="st-card grid gap-5 p-5 sm:p-7" aria-labelledby="wann">
        <h2 id="wann" className="text-2xl">
          {t("next")}
        </h2>
        {view.rule === null ? null : <p>{t("preview.rule", { rule: view.rule })}</p>}
        <p>{t("room", { code: view.room })}</p>
        {view.agenda === "" ? null : <p className="whitespace-pre-line">{view.agenda}</p>}
        {isCancelled ? <p>{t("cancelledAll")}</p> : null}
        {view.dates.length === 0 ? <p>{t("noMore")}</p> : null}
        <DateList dates={view.dates} path={path} kind={isCancelled ? "closed" : "one"} />
        {isCancelled ? null : (
          <div className="flex flex-wrap gap-3">
            <a href={`${path}/${id}/aendern`} className={buttonClass("secondary")}>
              <CalendarCog aria-hidden="true" />
              {t("changeAll")}
            </a>
            <a href={`${path}/${id}/oeffentlich`} className={buttonClass("secondary")}>
              <Megaphone aria-hidden="true" />
              {t("public.open")}
            </a>
            <NotifyingDeed
              reachable={view.reachable}
              text={t("cancelAll")}
              label={t("cancelAll")}
              question={t("cancelAllQuestion")}
              input={{ clubId, gatheringId: id }}
              action={cancelGatheringAction}
            >
              <p>{t("cancelAllText", { title })}</p>
            </NotifyingDeed>
          </div>
        )}
      </section>
      <section className="st-card grid gap-5 p-5 sm:p-7" aria-labelledby="einlass">
        <h2 id="einlass" className="text-2xl">
          {t("options.heading")}
        </h2>
        <OptionWords options={view.options} />
      </section>
      <InvitedCard view={view} path={`${path}/${id}/einladen`} />
    </div>
  );
}
