import { buttonClass } from "@stadtstube/ui";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";

import { PageHead } from "@/components/page-head";

import type { AuditView } from "../model/audit-view";

import { ChainVerdict } from "./chain-verdict";

/** The audit log: search, the newest hundred entries, older ones, export. Works without script. */
export function AuditPage({ view }: { readonly view: AuditView }) {
  const t = useTranslations("audit");
  const { entries } = view;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {view.mayVerify ? <ChainVerdict /> : null}
      <SearchForm view={view} />
      {entries.length === 0 ? <p role="status">{t("none")}</p> : <Entries entries={entries} />}
      {entries.length === 100 ? (
        <p>
          <Link href={`/protokoll?${address(view, entries.at(-1)?.seq)}`}>{t("older")}</Link>
        </p>
      ) : null}
    </>
  );
}

function address(view: AuditView, before?: string): string {
  const search = new URLSearchParams();
  if (view.town !== "installation") search.set("stadt", view.town);
  if (view.text !== "") search.set("suche", view.text);
  if (before !== undefined) search.set("vor", before);
  return search.toString();
}

function SearchForm({ view }: { readonly view: AuditView }) {
  const t = useTranslations("audit");
  return (
    <form className="ad-search" action="/protokoll" role="search">
      <div className="st-field">
        <label className="kern-label" htmlFor="suche">
          {t("search")}
        </label>
        <input
          id="suche"
          name="suche"
          className="kern-form-input__input st-input"
          defaultValue={view.text}
          maxLength={100}
        />
      </div>
      <div className="st-field">
        <label className="kern-label" htmlFor="stadt">
          {t("where")}
        </label>
        <select
          id="stadt"
          name="stadt"
          className="kern-form-input__input st-input"
          defaultValue={view.town === "installation" ? "" : view.town}
        >
          {view.maySeeAll ? <option value="">{t("everything")}</option> : null}
          {view.towns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button className={buttonClass("secondary")} type="submit">
        {t("find")}
      </button>
      {view.mayExport ? (
        <button className={buttonClass("quiet")} type="submit" formAction="/api/protokoll">
          {t("export")}
        </button>
      ) : null}
    </form>
  );
}

function Entries({ entries }: Pick<AuditView, "entries">) {
  const t = useTranslations("audit");
  const format = useFormatter();
  const words = useTranslations("auditActions");
  const named = (action: string) => {
    const key = action.replaceAll(".", "_") as "town_edit";
    return words.has(key) ? words(key) : action;
  };
  return (
    <div className="ad-table-scroll" tabIndex={0} role="group" aria-label={t("title")}>
      <table className="ad-table">
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("town")}</th>
            <th scope="col">{t("subject")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <th scope="row">{entry.seq}</th>
              <td>{format.dateTime(entry.atMs, { dateStyle: "short", timeStyle: "medium" })}</td>
              <td>{entry.actor}</td>
              <td>{named(entry.action)}</td>
              <td>{entry.town ?? t("installation")}</td>
              <td>
                {entry.subject}
                {entry.details === "" ? null : <code className="ad-details">{entry.details}</code>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
