"use client";
import { useTranslations } from "next-intl";

import { KeepFresh } from "@/components/keep-fresh";

import type { IncidentRow, IncidentsView } from "../model/incident-view";

import { IncidentCard } from "./incident-card";

/** What holds now, and what was. */
export function IncidentsPage({ view }: { readonly view: IncidentsView }) {
  const t = useTranslations("incidents");
  return (
    <>
      <KeepFresh />
      <Section id="offen" title={t("open")} none={t("noneOpen")} rows={view.open} view={view} />
      <Section
        id="vorbei"
        title={t("closed")}
        none={t("noneClosed")}
        rows={view.closed}
        view={view}
      />
    </>
  );
}

function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly rows: readonly IncidentRow[];
  readonly view: IncidentsView;
}) {
  return (
    <section className="ad-panel" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.rows.length === 0 ? (
        <p>{props.none}</p>
      ) : (
        <ul className="ad-rows">
          {props.rows.map((row) => (
            <IncidentCard key={row.id} row={row} mayChange={props.view.mayChange} />
          ))}
        </ul>
      )}
    </section>
  );
}
