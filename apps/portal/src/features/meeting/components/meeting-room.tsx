"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";

import { copyText } from "@/components/copy-text";
import { useStore } from "@/components/use-store";

import { isLastHost } from "../model/is-last-host";
import type { Panel, RoomView } from "../model/room-view";
import type { MeetingState } from "../model/types";
import { ChatPanel } from "./chat-panel";
import { ClosingNotice } from "./closing-notice";
import { ConnectionNotice } from "./connection-notice";
import { ControlBar } from "./control-bar";
import { DeviceTroubles } from "./device-troubles";
import { HelpPanel } from "./help-panel";
import { LeaveDialog } from "./leave-dialog";
import { LinkDialog } from "./link-dialog";
import { MeetingStage } from "./meeting-stage";
import type { MeetingStepProps } from "./meeting-step-props";
import { PeoplePanel } from "./people-panel";
import { RemoteSounds } from "./remote-sounds";
import { RoomVoice } from "./room-voice";
import { SharingNotice } from "./sharing-notice";
import { SidePanel } from "./side-panel";

/** A meeting somebody is in or about to be in. */
export interface MeetingRoomProps extends MeetingStepProps {
  readonly view: RoomView;
}

/** The meeting: people, panels, and the controls that never hide. */
export function MeetingRoom(props: MeetingRoomProps) {
  const { client, view, guestLink, hostTools, onLeave } = props;
  const t = useTranslations("meeting");
  const state = useStore(client);
  const viewState = useStore(view);
  const [asking, setAsking] = useState<"leave" | "link" | "copied-link" | null>(null);
  const panels = usePanelFocus(view, viewState.panel);
  const heading = useFocusedHeading();

  const copyLink = async () => {
    const copied = await copyText(guestLink);
    if (copied) view.confirmCopied();
    setAsking(copied ? "copied-link" : "link");
  };
  const leave = () => (isLastHost(state) ? setAsking("leave") : onLeave());
  const answer = () => setAsking(null);

  return (
    <div className="fixed inset-0 grid grid-cols-[minmax(0,1fr)_auto] grid-rows-[minmax(10rem,1fr)_auto] overflow-y-auto bg-room text-ink">
      <RoomVoice view={viewState} />
      <RemoteSounds participants={state.participants} />
      <main id="inhalt" className="contents">
        <h1 ref={heading} tabIndex={-1} className="st-visually-hidden">
          {t("title")}
        </h1>
        <Stage {...props} state={state} />
        <div className="col-span-2 row-start-2 grid gap-2 border-t border-line bg-surface px-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] pt-2">
          <ClosingNotice closesAtMs={props.closesAtMs} />
          <SharingNotice client={client} screen={state.local.screen} />
          <DeviceTroubles local={state.local} />
          <ControlBar
            client={client}
            state={state}
            view={viewState}
            canShareScreen={props.mayShareScreen && canShareScreen()}
            chatButton={panels.chatButton}
            peopleButton={panels.peopleButton}
            helpButton={panels.helpButton}
            waitingButton={panels.waitingButton}
            hostTools={hostTools}
            onTogglePanel={(panel) => view.togglePanel(panel)}
            onCopyLink={() => void copyLink()}
            onLeave={leave}
          />
        </div>
      </main>
      <Panels {...props} state={state} panel={viewState.panel} onClose={panels.close} />
      <LeaveDialog isOpen={asking === "leave"} onCancel={answer} onConfirm={onLeave} />
      <LinkDialog shown={asking} link={guestLink} onClose={answer} />
    </div>
  );
}

/** Has the page's heading read aloud when the meeting begins. */
function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return heading;
}

/** The people, and over them what must not be missed. */
function Stage(props: MeetingRoomProps & { readonly state: MeetingState }) {
  const { client, view, state, hostTools, renewing, refusal, onRetry, onLeave } = props;
  return (
    <div className="relative col-start-1 row-start-1 m-2 min-h-0 min-w-0 sm:m-3">
      <MeetingStage client={client} state={state} />
      {hostTools === null ? null : (
        <div className="absolute inset-x-1 top-1 z-10">
          {hostTools.notice(() => view.openPanel("waiting"))}
        </div>
      )}
      <ConnectionNotice
        connection={state.connection}
        renewing={renewing}
        refusal={refusal}
        onRetry={onRetry}
        onLeave={onLeave}
      />
    </div>
  );
}

interface PanelsProps extends Pick<MeetingRoomProps, "client" | "help" | "hostTools"> {
  readonly state: MeetingState;
  readonly panel: Panel;
  readonly onClose: () => void;
}

function Panels({ client, state, panel, help, hostTools, onClose }: PanelsProps) {
  const t = useTranslations("meeting.controls");
  switch (panel) {
    case "none":
      return null;
    case "chat":
      return (
        <ChatPanel
          messages={state.chat}
          onSend={(text) => client.sendChat(text)}
          onClose={onClose}
        />
      );
    case "people":
      return (
        <PeoplePanel
          client={client}
          state={state}
          onRemove={hostTools?.onRemove ?? null}
          onClose={onClose}
        />
      );
    case "waiting":
      return (
        <SidePanel title={t("waiting")} onClose={onClose}>
          {hostTools?.panel}
        </SidePanel>
      );
    case "help":
      return <HelpPanel onClose={onClose}>{help}</HelpPanel>;
  }
}

/** Gives the focus back to the button that opened a panel. */
function usePanelFocus(view: RoomView, panel: Panel) {
  const chatButton = useRef<HTMLButtonElement>(null);
  const peopleButton = useRef<HTMLButtonElement>(null);
  const waitingButton = useRef<HTMLButtonElement>(null);
  const helpButton = useRef<HTMLButtonElement>(null);
  const buttons = {
    chat: chatButton,
    people: peopleButton,
    waiting: waitingButton,
    help: helpButton,
  } as const;
  const close = () => {
    view.closePanel();
    if (panel !== "none") buttons[panel].current?.focus();
  };
  return { chatButton, peopleButton, waitingButton, helpButton, close };
}

/** Phones cannot share their screen from a browser; a button that fails would only confuse. */
function canShareScreen(): boolean {
  return "getDisplayMedia" in (navigator.mediaDevices ?? {});
}
