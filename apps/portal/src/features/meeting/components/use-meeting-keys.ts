"use client";
import { useEffect, useRef } from "react";

import { isTalkKey, type KeyCommand, keyCommand, type PressedKey } from "../model/key-command";
import type { RoomView } from "../model/room-view";
import type { MeetingClient } from "../model/types";

/** Where keys go. */
export interface MeetingKeysOptions {
  readonly client: MeetingClient;
  readonly view: RoomView;
  readonly enabled: boolean;
}

/** Lets single keys work, and the space bar switch the microphone on while it is held. */
export function useMeetingKeys({ client, view, enabled }: MeetingKeysOptions): void {
  const talking = useRef(false);
  useEffect(() => {
    if (!enabled) return;
    const stopTalking = () => {
      if (!talking.current) return;
      talking.current = false;
      client.setMicrophone(false);
    };
    const onDown = (event: KeyboardEvent) => {
      const pressed = pressedKey(event);
      const command = keyCommand(pressed);
      if (command !== null) run(command, client, view);
      if (!isTalkKey(pressed)) return;
      event.preventDefault();
      if (talking.current || client.state.local.microphone.desired) return;
      talking.current = true;
      client.setMicrophone(true);
    };
    const onUp = (event: KeyboardEvent) => {
      if (event.key === " ") stopTalking();
    };
    window.addEventListener("keydown", onDown);
    window.addEventListener("keyup", onUp);
    // A window that loses the keyboard never hears that the key was let go.
    window.addEventListener("blur", stopTalking);
    return () => {
      window.removeEventListener("keydown", onDown);
      window.removeEventListener("keyup", onUp);
      window.removeEventListener("blur", stopTalking);
      stopTalking();
    };
  }, [client, view, enabled]);
}

function run(command: KeyCommand, client: MeetingClient, view: RoomView): void {
  const { local, participants } = client.state;
  switch (command) {
    case "microphone":
      return client.setMicrophone(!local.microphone.desired);
    case "camera":
      return client.setCamera(!local.camera.desired);
    case "hand":
      return client.setHandRaised(
        !participants.some(({ isSelf, handRaisedAtMs }) => isSelf && handRaisedAtMs !== null),
      );
    case "chat":
    case "people":
      return view.togglePanel(command);
  }
}

function pressedKey(event: KeyboardEvent): PressedKey {
  const { key, repeat, ctrlKey, altKey, metaKey } = event;
  return { key, repeat, ctrlKey, altKey, metaKey, elsewhere: writesElsewhere(event) };
}

/** Fields, lists, menus and dialogs need their keys; buttons need only the space bar. */
function writesElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("input, select, textarea, [role=menu], [role=dialog], [contenteditable]")) {
    return true;
  }
  return key === " " && target.closest("button, a, summary, [role=button]") !== null;
}
