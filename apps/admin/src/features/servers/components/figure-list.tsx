import { useFormatter, useTranslations } from "next-intl";
import type { LiveFigures } from "../model/live-server";

/** The figures of one server as a list of terms and values. */
export function FigureList({ figures }: { readonly figures: LiveFigures }) {
  const t = useTranslations("figure");
  const format = useFormatter();
  const number = (value: number | null, digits = 0) =>
    value === null ? null : format.number(value, { maximumFractionDigits: digits });
  const percent = (value: number | null, digits: number) =>
    value === null
      ? null
      : format.number(value, { style: "percent", maximumFractionDigits: digits });
  const unit = (key: "kbps" | "ms", value: string | null) =>
    value === null ? null : t(key, { value });
  const incoming = number(figures.incomingKbps);
  const outgoing = number(figures.outgoingKbps);
  const rows: [string, string | null][] = [
    [t("conferences"), number(figures.conferences)],
    [t("participants"), number(figures.participants)],
    [t("stress"), percent(figures.stress, 0)],
    [
      t("traffic"),
      incoming === null || outgoing === null ? null : unit("kbps", `${incoming} / ${outgoing}`),
    ],
    [t("outgoingLoss"), percent(figures.outgoingLoss, 1)],
    [t("rtt"), unit("ms", number(figures.rttMs))],
    [t("version"), figures.version],
  ];
  // What a server does not say is left out: a row of "not stated" would hide what it does say.
  const known = rows.filter(([, value]) => value !== null);
  return (
    <dl className="ad-figures">
      {known.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
