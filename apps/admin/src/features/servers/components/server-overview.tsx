"use client";
import { Notice } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { ageMs, overallState, shownState } from "../model/live-server";
import type { LiveOverview } from "../model/live-server";
import { ServerCard } from "./server-card";
import { useLiveOverview } from "./use-live-overview";

/** The whole overview, kept up to date by the live stream. */
export function ServerOverview({ first }: { readonly first: LiveOverview }) {
  const t = useTranslations("overview");
  const { overview, connected, sinceReceivedMs } = useLiveOverview(first);
  const shown = overview.servers.map((server) => ({
    server,
    state: shownState(server, overview, sinceReceivedMs),
    ageMs: ageMs(server, overview, sinceReceivedMs),
  }));
  const overall = overallState(shown.map(({ state }) => state));
  const waiting = shown.every(({ server }) => server.lookedAtMs === null);
  const sum = (key: "conferences" | "participants") =>
    shown
      .filter(({ server }) => server.countsPeople)
      .reduce((total, { server }) => total + (server.figures?.[key] ?? 0), 0);
  return (
    <>
      <div className={`ad-headline ad-headline--${overall}`}>
        {/* Only the sentence is announced: the counts below change with every look. */}
        <div role="status">
          <h1>
            {shown.length === 0 ? t("none") : waiting ? t("loading") : t(`headline.${overall}`)}
          </h1>
        </div>
        <p>{t("sum", { meetings: sum("conferences"), people: sum("participants") })}</p>
      </div>
      {connected ? null : (
        <Notice tone="warning" role="alert">
          {t("disconnected")}
        </Notice>
      )}
      <ul className="ad-servers">
        {shown.map((entry) => (
          <ServerCard key={entry.server.id} {...entry} />
        ))}
      </ul>
    </>
  );
}
