"use client";
import { useMemo } from "react";

import { Owned } from "@/components/owned";
import { useStore } from "@/components/use-store";
import type { HostTools } from "@/features/meeting/components/host-tools";
import { DeskVoice } from "@/features/waiting-room/components/desk-voice";
import { WaitingNotice } from "@/features/waiting-room/components/waiting-notice";
import { WaitingPanel } from "@/features/waiting-room/components/waiting-panel";
import { type DeskState, EMPTY_DESK } from "@/features/waiting-room/model/desk-state";
import type { HostDesk } from "@/features/waiting-room/model/host-desk";
import { openHostDesk } from "@/features/waiting-room/model/open-host-desk";

/** The desk of who holds the host's link, open as long as the page; null for everybody else. */
export function useHostDesk(code: string, hostSecret: string): HostDesk | null {
  const owned = useMemo(
    () =>
      new Owned({
        open: () => (hostSecret === "" ? null : openHostDesk({ code, hostSecret })),
        close: (opened) => opened?.close(),
      }),
    [code, hostSecret],
  );
  return useStore(owned)?.desk ?? null;
}

const NO_DESK = { state: EMPTY_DESK, subscribe: () => () => undefined };

/** What the meeting shows of the desk. */
export function useHostTools(desk: HostDesk | null): HostTools | null {
  const { guests, door, over } = useStore<DeskState>(desk ?? NO_DESK);
  if (desk === null || over) return null;
  return {
    waitingCount: guests.length,
    waitingRoomOn: door?.waitingRoom ?? true,
    locked: door?.locked ?? false,
    notice: (showAll) => (
      <>
        <DeskVoice desk={desk} />
        <WaitingNotice desk={desk} onShowAll={showAll} />
      </>
    ),
    panel: <WaitingPanel desk={desk} />,
    onRemove: (removal) => void desk.throwOut(removal),
  };
}
