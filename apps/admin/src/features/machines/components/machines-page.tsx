"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";

import { KeepFresh } from "@/components/keep-fresh";
import { StateBadge } from "@/components/state-badge";

import { agedRow, type MachineRow, type MachinesView } from "../model/machine-view";

import { AddMachine } from "./add-machine";
import { MachineDeeds } from "./machine-deeds";
import { useSince } from "./use-since";

/** Everything the worker looks at, and what can be done with it. */
export function MachinesPage({ view }: { readonly view: MachinesView }) {
  const t = useTranslations("machines");
  const sinceMs = useSince(view.nowMs);
  return (
    <>
      <KeepFresh />
      {view.rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="ad-rows">
          {view.rows.map((row) => (
            <Machine key={row.id} row={agedRow(row, sinceMs)} mayChange={view.mayChange} />
          ))}
        </ul>
      )}
      {view.mayChange ? <AddMachine /> : null}
    </>
  );
}

function Machine({ row, mayChange }: { readonly row: MachineRow; readonly mayChange: boolean }) {
  const t = useTranslations("machines");
  const age = useTranslations();
  const { meetings, version, ageMs } = row;
  return (
    <li>
      <span>
        <StateBadge state={row.state} /> {/* Leads to how its figures went. */}
        <Link href={`/server/${row.id}`}>
          <strong>{row.name}</strong>
        </Link>{" "}
        · {t(`kind.${row.kind}`)} · {row.region}
        <br />
        <span className="ad-muted">
          {ageMs === null ? age("never") : age("age", { seconds: Math.round(ageMs / 1_000) })}
          {meetings === null ? "" : ` · ${t("meetings", { count: meetings })}`}
          {version === null ? "" : ` · ${t("version", { version })}`}
        </span>
      </span>
      {mayChange ? <MachineDeeds row={row} /> : null}
    </li>
  );
}
