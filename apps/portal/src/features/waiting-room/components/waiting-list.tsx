"use client";
import { Button, Notice } from "@stadtstube/ui";
import { Check, CloudOff, TriangleAlert, UserCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";

import { errorText } from "@/components/error-text";
import { useStore } from "@/components/use-store";

import type { WaitingPerson } from "../model/desk-reply";
import type { HostDesk } from "../model/host-desk";

/** Who waits, with what may be done about each and about all. */
export function WaitingList({ desk }: { readonly desk: HostDesk }) {
  const t = useTranslations("waitingRoom");
  const { guests, door, line } = useStore(desk);
  const ids = guests.map(({ id }) => id);
  return (
    <div className="grid gap-3">
      <DeskTroubles desk={desk} />
      {guests.length > 0 ? null : (
        <p className="text-ink-soft">
          {door === null && line !== "lost"
            ? t("loading")
            : door?.waitingRoom === false
              ? t("emptyOff")
              : t("empty")}
        </p>
      )}
      {guests.length < 2 ? null : (
        <Button
          variant="primary"
          block
          icon={<UserCheck aria-hidden="true" />}
          onPress={() => void desk.decide("admit", ids)}
        >
          {t("admitAll", { count: guests.length })}
        </Button>
      )}
      {guests.length === 0 ? null : (
        <ul aria-label={t("listLabel")} className="grid divide-y divide-line">
          {guests.map((guest) => (
            <Guest key={guest.id} guest={guest} desk={desk} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why something did not happen, or that what is shown may be old. */
export function DeskTroubles({ desk }: { readonly desk: HostDesk }) {
  const t = useTranslations("waitingRoom");
  const errors = useTranslations("errors");
  const { line, refusal } = useStore(desk);
  const words = refusal === null ? null : errorText(errors, refusal);
  return (
    <>
      {line !== "lost" ? null : (
        <Notice
          tone="warning"
          role="status"
          icon={<CloudOff aria-hidden="true" />}
          title={t("lost.title")}
        >
          <p>{t("lost.text")}</p>
        </Notice>
      )}
      {words === null ? null : (
        <Notice
          tone="warning"
          role="alert"
          icon={<TriangleAlert aria-hidden="true" />}
          title={words.title}
        >
          <p>{refusal?.code === "room.locked" ? t("lockedText") : words.text}</p>
        </Notice>
      )}
    </>
  );
}

function Guest({ guest, desk }: { readonly guest: WaitingPerson; readonly desk: HostDesk }) {
  const t = useTranslations("waitingRoom");
  const { deciding } = useStore(desk);
  const { id, name, askedAtMs } = guest;
  const busy = deciding.has(id);
  return (
    <li className="grid gap-2 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="break-words font-semibold [overflow-wrap:anywhere]">{name}</span>
        <span className="text-[0.9rem] text-ink-soft">
          {t("since", { time: new Date(askedAtMs) })}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary-soft"
          isDisabled={busy}
          icon={<Check aria-hidden="true" />}
          aria-label={t("admitName", { name })}
          onPress={() => void desk.decide("admit", [id])}
        >
          {t("admit")}
        </Button>
        <Button
          variant="quiet"
          isDisabled={busy}
          icon={<X aria-hidden="true" />}
          aria-label={t("refuseName", { name })}
          onPress={() => void desk.decide("refuse", [id])}
        >
          {t("refuse")}
        </Button>
      </div>
    </li>
  );
}
