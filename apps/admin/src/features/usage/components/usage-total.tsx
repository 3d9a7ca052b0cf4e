import { useFormatter, useTranslations } from "next-intl";

import type { ShownFigures } from "../model/usage-view";

/** The year in seven numbers, or why there are none. */
export function UsageTotal({ total }: { readonly total: ShownFigures | null }) {
  const t = useTranslations("usage");
  const format = useFormatter();
  if (total === null) return <p>{t("hiddenTotal")}</p>;
  const number = (value: number | null, digits = 0) =>
    value === null ? t("none") : format.number(value, { maximumFractionDigits: digits });
  const share = (value: number | null) =>
    value === null ? t("none") : format.number(value, { style: "percent" });
  const rows: readonly (readonly [string, string])[] = [
    [t("figure.meetings"), number(total.meetings)],
    [t("figure.entries"), number(total.entries)],
    [t("figure.hours"), number(total.participantMinutes / 60)],
    [t("figure.peak"), number(total.peak)],
    [t("figure.meanSize"), number(total.meanSize, 1)],
    [t("figure.meanMinutes"), number(total.meanMinutes)],
    [t("figure.clubShare"), share(total.clubShare)],
  ];
  return (
    <dl className="ad-figures ad-panel">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
