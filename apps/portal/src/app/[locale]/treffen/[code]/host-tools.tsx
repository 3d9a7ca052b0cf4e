"use client";
import { useCallback, useMemo, useSyncExternalStore } from "react";

import { Owned } from "@/components/owned";
import { useStore } from "@/components/use-store";
import type { JoinState } from "@/features/join/model/join-state";
import type { HostTools } from "@/features/meeting/components/host-tools";
import { DeskVoice } from "@/features/waiting-room/components/desk-voice";
import { WaitingNotice } from "@/features/waiting-room/components/waiting-notice";
import { WaitingPanel } from "@/features/waiting-room/components/waiting-panel";
import { type DeskState, EMPTY_DESK } from "@/features/waiting-room/model/desk-state";
import type { HostDesk } from "@/features/waiting-room/model/host-desk";
import { openHostDesk, type OpenedDesk } from "@/features/waiting-room/model/open-host-desk";

/** What a page has that may give the host's right; empty: it has not. */
export interface DeskRights {
  readonly code: string;
  readonly hostSecret: string;
  /** Of somebody who leads along in the meeting. */
  readonly renewalToken: string;
}

/**
 * The desk of who holds the host's link, open as long as the page, or of who leads along, as long as
 * they do; null for everybody else.
 */
export function useHostDesk({ code, hostSecret, renewalToken }: DeskRights): HostDesk | null {
  const owned = useMemo(
    () =>
      new Owned({
        open: () => openDesk({ code, hostSecret, renewalToken }),
        close: (opened) => opened?.close(),
      }),
    [code, hostSecret, renewalToken],
  );
  return useStore(owned)?.desk ?? null;
}

function openDesk({ code, hostSecret, renewalToken }: DeskRights): OpenedDesk | null {
  if (hostSecret !== "") return openHostDesk({ code, hostSecret });
  return renewalToken === "" ? null : openHostDesk({ code, renewalToken });
}

/** The renewal token of who leads along in a meeting; empty for everybody else. */
export function useLeadingToken(state: JoinState): string {
  const meeting = state.step === "meeting" ? state : null;
  const client = meeting?.client ?? null;
  const leads = useSyncExternalStore(
    useCallback((listener) => client?.subscribe(listener) ?? nothing, [client]),
    () => client?.state.role === "host",
    () => false,
  );
  return leads ? (meeting?.renewalToken ?? "") : "";
}

const nothing = () => undefined;

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
    letLead: (participantId) => desk.letLead(participantId),
  };
}
