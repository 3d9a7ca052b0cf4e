import { useFormatter, useTranslations } from "next-intl";

import { StateBadge } from "@/components/state-badge";

import type { LiveServer, LiveState } from "../model/live-server";
import { FigureList } from "./figure-list";
import { Sparkline } from "./sparkline";

/** One server: state, age of the data, what is wrong, figures and two small plots. */
export function ServerCard(props: {
  readonly server: LiveServer;
  readonly state: LiveState;
  readonly ageMs: number | null;
}) {
  const { server, state, ageMs } = props;
  const t = useTranslations();
  return (
    <li className={`ad-card ad-card--${state}`}>
      <header className="ad-card__head">
        <div>
          <h2>{server.name}</h2>
          <p className="ad-muted">{server.region}</p>
        </div>
        <div className="ad-card__state">
          <StateBadge state={state} />
          <p className="ad-muted">
            {ageMs === null ? t("never") : t("age", { seconds: Math.round(ageMs / 1000) })}
          </p>
        </div>
      </header>
      <Troubles server={server} />
      {server.figures === null ? null : <FigureList figures={server.figures} />}
      {server.history === null ? null : <Plots history={server.history} />}
    </li>
  );
}

function Troubles({ server }: { readonly server: LiveServer }) {
  const t = useTranslations();
  const alerts = server.alerts.filter(({ rule }) => t.has(`alert.${rule}` as "alert.stress"));
  const failure = server.failure;
  if (alerts.length === 0 && failure === null) return null;
  return (
    <ul className="ad-troubles">
      {alerts.map(({ rule, level }) => (
        <li key={rule} className={`ad-troubles__${level}`}>
          {t(`alert.${rule}` as "alert.stress")}
        </li>
      ))}
      {failure === null ? null : <li>{t(`failure.${failure}` as "failure.probe.timeout")}</li>}
    </ul>
  );
}

function Plots({ history }: { readonly history: NonNullable<LiveServer["history"]> }) {
  const t = useTranslations();
  const format = useFormatter();
  const { stress, participants } = history;
  const percent = (value: number) =>
    format.number(value, { style: "percent", maximumFractionDigits: 0 });
  const words = (values: readonly (number | null)[], write: (value: number) => string) => ({
    now: write(values.at(-1) ?? 0),
    max: write(Math.max(0, ...values.map((value) => value ?? 0))),
  });
  return (
    <div className="ad-plots">
      <figure>
        <figcaption>{t("figure.stress")}</figcaption>
        <Sparkline
          values={stress}
          atLeastMax={1}
          label={t("plot.stress", words(stress, percent))}
        />
      </figure>
      <figure>
        <figcaption>{t("figure.participants")}</figcaption>
        <Sparkline
          values={participants}
          atLeastMax={10}
          label={t("plot.participants", words(participants, String))}
        />
      </figure>
    </div>
  );
}
