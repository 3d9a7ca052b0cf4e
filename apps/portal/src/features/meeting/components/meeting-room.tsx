"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";

import { copyText } from "@/components/copy-text";
import { useStore } from "@/components/use-store";

import { isLastHost } from "../model/is-last-host";
import type { Panel, RoomView } from "../model/room-view";
import type { MeetingState } from "../model/types";
import type { ViewChoices, ViewChoicesState } from "../model/view-choices";
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
import { MicrophoneNotice } from "./microphone-notice";
import { PeoplePanel } from "./people-panel";
import { RemoteSounds } from "./remote-sounds";
import { RoomVoice } from "./room-voice";
import { SettingsPanel } from "./settings-panel";
import { SharingNotice } from "./sharing-notice";
import { ShieldNotice } from "./shield-notice";
import { SidePanel } from "./side-panel";
import { SoundOnlyNotice } from "./sound-only-notice";
import { useMeetingKeys } from "./use-meeting-keys";
import { type SmallWindow, useSmallWindow } from "./use-small-window";
import { useWakeLock } from "./use-wake-lock";

/** A meeting somebody is in or about to be in. */
export interface MeetingRoomProps extends MeetingStepProps {
  readonly view: RoomView;
  readonly choices: ViewChoices;
}

/** The meeting: people, panels, and the controls that never hide. */
export function MeetingRoom(props: MeetingRoomProps) {
  const { client, view, choices, guestLink, hostTools, onLeave } = props;
  const state = useStore(client);
  const viewState = useStore(view);
  const chosen = useStore(choices);
  const smallWindow = useSmallWindow(state, chosen.pinnedId);
  useWakeLock();
  useMeetingKeys({ client, view, enabled: chosen.shortcuts });
  const [asking, setAsking] = useState<"leave" | "link" | "copied-link" | null>(null);
  const panels = usePanelFocus(view, viewState.panel);

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
        <MeetingHeading />
        <Stage {...props} state={state} chosen={chosen} />
        <div className="col-span-2 row-start-2 grid gap-2 border-t border-line bg-surface px-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] pt-2">
          <ShieldNotice client={client} state={state} />
          <Notices {...props} state={state} chosen={chosen} />
          <ControlBar
            client={client}
            state={state}
            view={viewState}
            canShareScreen={props.mayShareScreen && canShareScreen()}
            chatButton={panels.chatButton}
            peopleButton={panels.peopleButton}
            helpButton={panels.helpButton}
            settingsButton={panels.settingsButton}
            waitingButton={panels.waitingButton}
            hostTools={hostTools}
            onTogglePanel={(panel) => view.togglePanel(panel)}
            onCopyLink={() => void copyLink()}
            onLeave={leave}
          />
        </div>
      </main>
      {smallWindow.element}
      <Panels
        {...props}
        state={state}
        chosen={chosen}
        smallWindow={smallWindow}
        panel={viewState.panel}
        onClose={panels.close}
      />
      <LeaveDialog isOpen={asking === "leave"} onCancel={answer} onConfirm={onLeave} />
      <LinkDialog shown={asking} link={guestLink} onClose={answer} />
    </div>
  );
}

/** Unseen, and read aloud when the meeting begins. */
function MeetingHeading() {
  const t = useTranslations("meeting");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="st-visually-hidden">
      {t("title")}
    </h1>
  );
}

interface StageProps extends MeetingRoomProps {
  readonly state: MeetingState;
  readonly chosen: ViewChoicesState;
}

/** The people, and over them what must not be missed. */
function Stage(props: StageProps) {
  const { client, view, state, hostTools, renewing, refusal, onRetry, onLeave } = props;
  return (
    <div className="relative col-start-1 row-start-1 m-2 min-h-0 min-w-0 sm:m-3">
      <MeetingStage client={client} state={state} choices={props.choices} chosen={props.chosen} />
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

/** What is out of the ordinary, above the controls. */
function Notices({ client, choices, chosen, closesAtMs, state }: StageProps) {
  const { microphoneHints } = chosen;
  useEffect(() => {
    client.setMicrophoneHints(microphoneHints);
  }, [client, microphoneHints]);
  return (
    <>
      <ClosingNotice closesAtMs={closesAtMs} />
      <SoundOnlyNotice choices={choices} chosen={chosen} />
      <MicrophoneNotice client={client} state={state} />
      <SharingNotice client={client} screen={state.local.screen} />
      <DeviceTroubles local={state.local} />
    </>
  );
}

interface PanelsProps extends Pick<
  MeetingRoomProps,
  "client" | "choices" | "help" | "hostTools" | "about"
> {
  readonly state: MeetingState;
  readonly chosen: ViewChoicesState;
  readonly smallWindow: SmallWindow;
  readonly panel: Panel;
  readonly onClose: () => void;
}

function Panels(props: PanelsProps) {
  const { client, choices, state, chosen, panel, help, hostTools, onClose } = props;
  const t = useTranslations("meeting.controls");
  switch (panel) {
    case "none":
      return null;
    case "chat":
      return (
        <ChatPanel
          messages={state.chat}
          participants={state.participants}
          onSend={(text, toId) => client.sendChat(text, toId)}
          onReact={(reaction) => client.react(reaction)}
          onClose={onClose}
        />
      );
    case "people":
      return (
        <PeoplePanel
          client={client}
          state={state}
          pinnedId={chosen.pinnedId}
          onPin={(id) => choices.togglePin(id)}
          onRemove={hostTools?.onRemove ?? null}
          letLead={hostTools?.letLead ?? null}
          about={props.about}
          onClose={onClose}
        />
      );
    case "waiting":
      return (
        <SidePanel title={t("waiting")} onClose={onClose}>
          {hostTools?.panel}
        </SidePanel>
      );
    case "settings":
      return <SettingsPanel {...props} />;
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
  const settingsButton = useRef<HTMLButtonElement>(null);
  const buttons = {
    chat: chatButton,
    people: peopleButton,
    waiting: waitingButton,
    help: helpButton,
    settings: settingsButton,
  } as const;
  const close = () => {
    view.closePanel();
    if (panel !== "none") buttons[panel].current?.focus();
  };
  return { chatButton, peopleButton, waitingButton, helpButton, settingsButton, close };
}

/** Phones cannot share their screen from a browser; a button that fails would only confuse. */
function canShareScreen(): boolean {
  return "getDisplayMedia" in (navigator.mediaDevices ?? {});
}
