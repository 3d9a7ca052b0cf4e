import { buttonClass } from "@stadtstube/ui";
import { useFormatter, useTranslations } from "next-intl";

import type { DataProtectionPageView } from "../model/data-protection-page-view";

/** What is kept, what was deleted, and the papers. */
export function DataProtectionPage({ view }: { readonly view: DataProtectionPageView }) {
  const t = useTranslations("dataProtection");
  return (
    <>
      <Kept rows={view.kept} />
      <Deletions view={view} />
      {view.mayExport ? (
        <section className="ad-panel" aria-labelledby="unterlagen">
          <h2 id="unterlagen">{t("papers")}</h2>
          <p>{t("papersText")}</p>
          <div className="ad-deeds">
            {(["art-30", "art-28", "sbom"] as const).map((document) => (
              <a
                key={document}
                className={buttonClass("secondary")}
                href={`/api/datenschutz/${document}?stadt=${view.townId}`}
              >
                {t(`paper.${document}`)}
              </a>
            ))}
          </div>
        </section>
      ) : null}
      <section className="ad-stack" aria-labelledby="versionen">
        <h2 id="versionen">{t("versions")}</h2>
        <dl className="ad-figures">
          {view.versions.map(([name, version]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{version}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Kept({ rows }: { readonly rows: DataProtectionPageView["kept"] }) {
  const t = useTranslations("dataProtection");
  const span = useSpan();
  return (
    <section className="ad-stack" aria-labelledby="fristen">
      <h2 id="fristen">{t("kept")}</h2>
      <div className="ad-table-scroll" tabIndex={0} role="group" aria-labelledby="fristen">
        <table className="ad-table">
          <thead>
            <tr>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("howLong")}</th>
              <th scope="col">{t("from")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, lifetimeMs, since }) => (
              <tr key={key}>
                <th scope="row">{t(`kind.${key as "rooms"}`)}</th>
                <td>{lifetimeMs === null ? t("forGood") : span(lifetimeMs)}</td>
                <td>{t(`since.${since}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="ad-muted">{t("content")}</p>
    </section>
  );
}

function useSpan(): (ms: number) => string {
  const format = useFormatter();
  const units = [
    [86_400_000, "day"],
    [3_600_000, "hour"],
    [60_000, "minute"],
    [1_000, "second"],
  ] as const;
  return (ms) => {
    const [size, unit] = units.find(([one]) => ms % one === 0) ?? units[3];
    return format.number(Math.ceil(ms / size), { style: "unit", unit, unitDisplay: "long" });
  };
}

function Deletions({ view }: { readonly view: DataProtectionPageView }) {
  const t = useTranslations("dataProtection");
  const format = useFormatter();
  const when = (ms: number) => format.dateTime(ms, { dateStyle: "short", timeStyle: "short" });
  const named = (kind: string) =>
    t.has(`deleted.${kind}` as "deleted.rooms") ? t(`deleted.${kind}` as "deleted.rooms") : kind;
  return (
    <section className="ad-stack" aria-labelledby="loeschungen">
      <h2 id="loeschungen">{t("deletions")}</h2>
      <p>{view.lastRunMs === null ? t("noRun") : t("lastRun", { when: when(view.lastRunMs) })}</p>
      {view.deletions.length === 0 ? null : (
        <div className="ad-table-scroll" tabIndex={0} role="group" aria-labelledby="loeschungen">
          <table className="ad-table">
            <thead>
              <tr>
                <th scope="col">{t("hour")}</th>
                <th scope="col">{t("what")}</th>
                <th scope="col">{t("count")}</th>
              </tr>
            </thead>
            <tbody>
              {view.deletions.map(({ hourMs, kind, count }) => (
                <tr key={`${hourMs}-${kind}`}>
                  <td>{when(hourMs)}</td>
                  <td>{named(kind)}</td>
                  <td>{format.number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
