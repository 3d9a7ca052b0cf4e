import { buttonClass } from "@stadtstube/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";

import { KeepFresh } from "@/components/keep-fresh";
import { PageHead } from "@/components/page-head";
import { StateBadge } from "@/components/state-badge";

import { historyAddress, SPANS } from "../model/history-search";
import type { HistoryView } from "../model/history-view";

import { PlotPanel } from "./plot-panel";

/** One server: how its figures went, in plots, words, tables and files. */
export function ServerPage({ view }: { readonly view: HistoryView }) {
  const t = useTranslations("history");
  const kinds = useTranslations("machines");
  const version = view.version === null ? "" : ` · ${kinds("version", { version: view.version })}`;
  return (
    <>
      {view.span === "tag" ? <KeepFresh /> : null}
      <p>
        <Link href="/server">{t("back")}</Link>
      </p>
      <PageHead title={view.name} lead={`${kinds(`kind.${view.kind}`)} · ${view.region}${version}`}>
        <StateBadge state={view.state} />
      </PageHead>
      <SpanChoice view={view} />
      <div className="ad-columns">
        {view.plots.map((plot) => (
          <PlotPanel key={plot.key} plot={plot} view={view} />
        ))}
      </div>
    </>
  );
}

function SpanChoice({ view }: { readonly view: HistoryView }) {
  const t = useTranslations("history");
  const { id, span, withBefore } = view;
  const address = (search: { span: HistoryView["span"]; withBefore: boolean }) =>
    `/server/${id}?${historyAddress(search)}`;
  return (
    <nav className="ad-deeds" aria-label={t("spans")}>
      <ul className="ad-choice">
        {SPANS.map((one) => (
          <li key={one}>
            <Link
              href={address({ span: one, withBefore })}
              className="ad-choice__link"
              aria-current={one === span ? "true" : undefined}
            >
              {t(`span.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
      <Link href={address({ span, withBefore: !withBefore })} className={buttonClass("quiet")}>
        {withBefore ? t("withoutBefore") : t("withBefore")}
      </Link>
      <a
        href={`/api/server/${id}/verlauf?${historyAddress({ span, withBefore: false })}`}
        className={buttonClass("quiet")}
        download
      >
        {t("csv")}
      </a>
    </nav>
  );
}
