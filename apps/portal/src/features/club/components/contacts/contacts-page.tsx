"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Download, Search } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import type { ContactRow, ContactsView } from "../../model/contacts-view";
import { ContactForm } from "./contact-form";
import { ImportForm } from "./import-form";

/** A club's address list: who is on it, and the ways onto it. */
export function ContactsPage(props: { readonly view: ContactsView; readonly path: string }) {
  const t = useTranslations("contacts");
  const { view, path } = props;
  return (
    <div className="grid gap-8">
      <section className="st-card grid p-5 sm:p-7 gap-5" aria-labelledby="liste">
        <h2 id="liste" className="text-2xl">
          {t("count", { count: view.count })}
        </h2>
        {view.count > 0 ? <List view={view} path={path} /> : null}
        {view.mayExport && view.count > 0 ? (
          <p>
            <a
              href={`/api/verein/adressen?verein=${view.clubId}`}
              download
              className={buttonClass("secondary")}
            >
              <Download aria-hidden="true" />
              {t("export")}
            </a>
          </p>
        ) : null}
      </section>
      <section className="st-card grid p-5 sm:p-7 gap-5" aria-labelledby="eintragen">
        <h2 id="eintragen" className="text-2xl">
          {t("form.open")}
        </h2>
        <ContactForm clubId={view.clubId} contact={null} />
      </section>
      <section className="st-card grid p-5 sm:p-7 gap-5" aria-labelledby="einlesen">
        <h2 id="einlesen" className="text-2xl">
          {t("import.open")}
        </h2>
        <ImportForm clubId={view.clubId} />
      </section>
    </div>
  );
}

function List({ view, path }: { readonly view: ContactsView; readonly path: string }) {
  const t = useTranslations("contacts");
  return (
    <>
      <form method="get" action={path} role="search" className="grid gap-3">
        <PlainField name="suche" label={t("search")} value={view.search} maxLength={100} />
        <button type="submit" className={`${buttonClass("secondary")} sm:justify-self-start`}>
          <Search aria-hidden="true" />
          {t("searchButton")}
        </button>
      </form>
      {view.search === "" ? null : <p role="status">{t("found", { count: view.found })}</p>}
      <ul className="grid gap-3">
        {view.rows.map((row) => (
          <Row key={row.id} row={row} path={path} />
        ))}
      </ul>
      {view.found > view.rows.length ? <p>{t("more", { count: view.rows.length })}</p> : null}
    </>
  );
}

function Row({ row, path }: { readonly row: ContactRow; readonly path: string }) {
  const t = useTranslations("contacts");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3">
      <span className="grid">
        <strong className="[overflow-wrap:anywhere]">{row.name}</strong>
        <span className="text-ink-soft [overflow-wrap:anywhere]">
          {row.email} · {t(`languages.${row.language}`)}
        </span>
        {row.isUnsubscribed ? <span>{t("unsubscribed")}</span> : null}
        {row.isBounced ? <span>{t("bounced")}</span> : null}
      </span>
      <a
        href={`${path}/${row.id}`}
        aria-label={t("editLabel", { name: row.name })}
        className="inline-flex min-h-12 items-center underline underline-offset-4"
      >
        {t("edit")}
      </a>
    </li>
  );
}
