"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarSync } from "lucide-react";
import { useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";
import { pageLocation } from "@/components/page-location";
import { useStore } from "@/components/use-store";

import { renewFeedAction } from "../../gathering-deeds";
import type { DatesView } from "../../model/gatherings-view";
import { DeedButton } from "../deed-button";

/** The address at which a club's dates can be subscribed to. */
export function FeedCard({ view }: { readonly view: DatesView }) {
  const t = useTranslations("gatherings.feed");
  const { origin } = useStore(pageLocation);
  const { clubId, feedPath, mayRenewFeed } = view;
  const address = `${origin}${feedPath}`;
  return (
    <section className="st-card grid gap-5 p-5 sm:p-7" aria-labelledby="kalender">
      <h2 id="kalender" className="text-2xl">
        {t("heading")}
      </h2>
      <p>{t("text")}</p>
      <p className="grid gap-1">
        <strong>{t("label")}</strong>
        <span className="[overflow-wrap:anywhere]">{address}</span>
      </p>
      <div className="flex flex-wrap gap-3">
        <CopyButton
          text={address}
          label={t("copy")}
          doneLabel={t("copied")}
          failedLabel={t("copyFailed")}
        />
        <a href={address.replace(/^https?:/, "webcal:")} className={buttonClass("secondary")}>
          <CalendarSync aria-hidden="true" />
          {t("subscribe")}
        </a>
        {mayRenewFeed ? (
          <DeedButton
            text={t("renew")}
            label={t("renew")}
            question={t("renewQuestion")}
            input={{ clubId }}
            action={renewFeedAction}
          >
            <p>{t("renewText")}</p>
          </DeedButton>
        ) : null}
      </div>
    </section>
  );
}
