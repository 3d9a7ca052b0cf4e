"use client";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import type { HostDesk } from "../model/host-desk";
import { DeskVoice } from "./desk-voice";
import { WaitingList } from "./waiting-list";

/** Before the host has entered: who waits already, and nothing while nobody does. */
export function WaitingCard({ desk }: { readonly desk: HostDesk }) {
  const t = useTranslations("waitingRoom");
  const { guests } = useStore(desk);
  return (
    <>
      <DeskVoice desk={desk} />
      {guests.length === 0 ? null : (
        <section className="st-card mt-2 grid max-w-2xl gap-2 p-5" aria-labelledby="wartende">
          <h2 id="wartende" className="text-xl">
            {t("cardTitle", { count: guests.length })}
          </h2>
          <WaitingList desk={desk} />
        </section>
      )}
    </>
  );
}
