"use client";
import type { RefObject } from "react";
import { ControlButton } from "@stadtstube/ui";
import {
  CircleHelp,
  Hand,
  Link2,
  LogOut,
  MessageSquareText,
  Mic,
  MicOff,
  MonitorUp,
  MonitorX,
  SlidersHorizontal,
  UsersRound,
  Video,
  VideoOff,
} from "lucide-react";
import { useTranslations } from "next-intl";

import type { Panel, RoomViewState } from "../model/room-view";
import type { DeviceState, MeetingClient, MeetingState } from "../model/types";
import type { HostTools } from "./host-tools";
import { PanelControl } from "./panel-control";
import { WaitingControl } from "./waiting-control";

/** What the bar shows and sets off. */
export interface ControlBarProps {
  readonly client: MeetingClient;
  readonly state: MeetingState;
  readonly view: RoomViewState;
  readonly canShareScreen: boolean;
  readonly chatButton: RefObject<HTMLButtonElement | null>;
  readonly peopleButton: RefObject<HTMLButtonElement | null>;
  readonly helpButton: RefObject<HTMLButtonElement | null>;
  readonly settingsButton: RefObject<HTMLButtonElement | null>;
  readonly waitingButton: RefObject<HTMLButtonElement | null>;
  readonly hostTools: HostTools | null;
  readonly onTogglePanel: (panel: Exclude<Panel, "none">) => void;
  readonly onCopyLink: () => void;
  readonly onLeave: () => void;
}

/** Always visible, always labelled; every state is written out. */
export function ControlBar(props: ControlBarProps) {
  const t = useTranslations("meeting.controls");
  const { view } = props;
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="mx-auto grid w-full max-w-6xl grid-cols-4 gap-1 sm:flex sm:flex-wrap sm:justify-center sm:gap-2"
    >
      <MediaControls {...props} />
      <PanelControls {...props} />
      {props.hostTools === null ? null : (
        <WaitingControl
          tools={props.hostTools}
          expanded={view.panel === "waiting"}
          button={props.waitingButton}
          onPress={() => props.onTogglePanel("waiting")}
        />
      )}
      <ControlButton
        icon={<Link2 aria-hidden="true" />}
        label={t("link")}
        stateText={t("linkCopy")}
        onPress={props.onCopyLink}
      />
      <PanelControl
        icon={<SlidersHorizontal aria-hidden="true" />}
        label={t("settings")}
        words={t("settingsOpen")}
        expanded={view.panel === "settings"}
        button={props.settingsButton}
        onPress={() => props.onTogglePanel("settings")}
      />
      <PanelControl
        icon={<CircleHelp aria-hidden="true" />}
        label={t("help")}
        words={t("helpOpen")}
        expanded={view.panel === "help"}
        button={props.helpButton}
        onPress={() => props.onTogglePanel("help")}
      />
      <ControlButton
        icon={<LogOut aria-hidden="true" />}
        label={t("leave")}
        stateText={t("leaveState")}
        tone="danger"
        onPress={props.onLeave}
      />
      <span className="st-visually-hidden" role="status">
        {view.unreadCount === 0 ? "" : t("unread", { count: view.unreadCount })}
      </span>
    </div>
  );
}

function MediaControls({ client, state, canShareScreen }: ControlBarProps) {
  const t = useTranslations("meeting.controls");
  const { microphone, camera, screen } = state.local;
  const handRaised = state.participants.some(
    (participant) => participant.isSelf && participant.handRaisedAtMs !== null,
  );
  return (
    <>
      <DeviceControl
        label={t("microphone")}
        device={microphone}
        icons={[<Mic key="on" aria-hidden="true" />, <MicOff key="off" aria-hidden="true" />]}
        onSwitch={(on) => client.setMicrophone(on)}
      />
      <DeviceControl
        label={t("camera")}
        device={camera}
        icons={[<Video key="on" aria-hidden="true" />, <VideoOff key="off" aria-hidden="true" />]}
        onSwitch={(on) => client.setCamera(on)}
      />
      {canShareScreen ? (
        <ControlButton
          icon={screen.actual ? <MonitorX aria-hidden="true" /> : <MonitorUp aria-hidden="true" />}
          label={t("screen")}
          stateText={screen.actual ? t("screenStop") : t("screenStart")}
          pressed={screen.actual}
          tone={screen.actual ? "on" : "plain"}
          pending={screen.pending}
          onPress={() => client.setScreenShare(!screen.desired)}
        />
      ) : null}
      <ControlButton
        icon={<Hand aria-hidden="true" />}
        label={t("hand")}
        stateText={handRaised ? t("handIsUp") : t("handRaise")}
        pressed={handRaised}
        tone={handRaised ? "on" : "plain"}
        onPress={() => client.setHandRaised(!handRaised)}
      />
    </>
  );
}

function PanelControls({ state, view, onTogglePanel, chatButton, peopleButton }: ControlBarProps) {
  const t = useTranslations("meeting.controls");
  return (
    <>
      <ControlButton
        ref={chatButton}
        icon={<MessageSquareText aria-hidden="true" />}
        label={t("chat")}
        stateText={
          view.unreadCount === 0 ? t("chatOpen") : t("chatNew", { count: view.unreadCount })
        }
        expanded={view.panel === "chat"}
        tone={view.panel === "chat" ? "on" : "plain"}
        badge={view.unreadCount}
        onPress={() => onTogglePanel("chat")}
      />
      <PanelControl
        icon={<UsersRound aria-hidden="true" />}
        label={t("people")}
        words={t("peopleCount", { count: state.participants.length })}
        expanded={view.panel === "people"}
        button={peopleButton}
        onPress={() => onTogglePanel("people")}
      />
    </>
  );
}

interface DeviceControlProps {
  readonly label: string;
  readonly device: DeviceState;
  readonly icons: readonly [on: React.ReactNode, off: React.ReactNode];
  readonly onSwitch: (on: boolean) => void;
}

/** Shows what is true, not what is wished; while it changes, the icon breathes. */
function DeviceControl({ label, device, icons, onSwitch }: DeviceControlProps) {
  const t = useTranslations("meeting.controls");
  const words = device.pending ? t("pending") : device.actual ? t("isOn") : t("isOff");
  return (
    <ControlButton
      icon={device.actual ? icons[0] : icons[1]}
      label={label}
      stateText={words}
      pressed={device.actual}
      tone={device.actual ? "on" : "off"}
      pending={device.pending}
      onPress={() => onSwitch(!device.desired)}
    />
  );
}
