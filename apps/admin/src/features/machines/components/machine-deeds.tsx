"use client";
import { useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";

import { commandServerAction, removeServerAction } from "../actions";
import type { MachineRow } from "../model/machine-view";

import { TestMachine } from "./test-machine";

/** What can be done with a server; each deed says first how many meetings it concerns. */
export function MachineDeeds({ row }: { readonly row: MachineRow }) {
  const t = useTranslations("machines");
  const concerns =
    row.meetings === null ? t("concernsUnknown") : t("concerns", { count: row.meetings });
  const commands = row.isDraining ? (["undrain", "shut-down"] as const) : (["drain"] as const);
  const isBridge = row.kind === "bridge";
  const mayGo = !["database", "host", "meeting", "backup", "worker"].includes(row.kind);
  return (
    <div className="ad-deeds">
      {mayGo ? <TestMachine row={row} /> : null}
      {(isBridge ? commands : []).map((command) => (
        <DeedButton
          key={command}
          text={t(`command.${command}.text`)}
          label={`${t(`command.${command}.text`)}: ${row.name}`}
          question={t(`command.${command}.question`, { name: row.name })}
          confirmText={t(`command.${command}.text`)}
          input={{ id: row.id, command }}
          action={commandServerAction}
        >
          <p>{t(`command.${command}.meaning`)}</p>
          <p>{concerns}</p>
        </DeedButton>
      ))}
      {mayGo ? (
        <DeedButton
          text={t("remove.text")}
          label={`${t("remove.text")}: ${row.name}`}
          question={t("remove.question", { name: row.name })}
          confirmText={t("remove.text")}
          input={{ id: row.id }}
          action={removeServerAction}
        >
          <p>{t("remove.meaning")}</p>
          <p>{concerns}</p>
        </DeedButton>
      ) : null}
    </div>
  );
}
