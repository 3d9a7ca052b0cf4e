"use client";
import { Button } from "@stadtstube/ui";
import { BellRing, Check, List, UserCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import type { HostDesk } from "../model/host-desk";

const SHOWN_NAMES = 3;

/** A host's page, and how it shows everybody who waits. */
export interface WaitingNoticeProps {
  readonly desk: HostDesk;
  readonly onShowAll: () => void;
}

/** Stands before the host's eyes as long as somebody waits: names, and the most likely answers. */
export function WaitingNotice({ desk, onShowAll }: WaitingNoticeProps) {
  const t = useTranslations("waitingRoom");
  const { guests, deciding } = useStore(desk);
  const [first] = guests;
  if (first === undefined) return null;
  const ids = guests.map(({ id }) => id);
  const busy = ids.every((id) => deciding.has(id));
  const names = guests.slice(0, SHOWN_NAMES).map(({ name }) => name);
  const one = guests.length === 1;
  return (
    <section
      aria-label={t("noticeLabel")}
      className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-2xl border-2 border-action bg-surface px-4 py-2 shadow-lg"
    >
      <p className="flex min-w-0 flex-1 basis-60 items-center gap-3 font-semibold">
        <BellRing aria-hidden="true" className="h-6 w-6 flex-none text-action" />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {one
            ? t("oneWaits", { name: first.name })
            : t("manyWait", {
                count: guests.length,
                names: names.join(", "),
                more: guests.length - names.length,
              })}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          isDisabled={busy}
          icon={one ? <Check aria-hidden="true" /> : <UserCheck aria-hidden="true" />}
          onPress={() => void desk.decide("admit", ids)}
          {...(one ? { "aria-label": t("admitName", { name: first.name }) } : {})}
        >
          {one ? t("admit") : t("admitAll", { count: guests.length })}
        </Button>
        {one ? (
          <Button
            variant="quiet"
            isDisabled={busy}
            icon={<X aria-hidden="true" />}
            aria-label={t("refuseName", { name: first.name })}
            onPress={() => void desk.decide("refuse", ids)}
          >
            {t("refuse")}
          </Button>
        ) : (
          <Button variant="quiet" icon={<List aria-hidden="true" />} onPress={onShowAll}>
            {t("showAll")}
          </Button>
        )}
      </div>
    </section>
  );
}
