"use client";
import { useMemo, useState } from "react";

import { Owned } from "@/components/owned";
import { useStore } from "@/components/use-store";

import { RoomView } from "../model/room-view";
import { ViewChoices } from "../model/view-choices";
import { MeetingRoom } from "./meeting-room";
import type { MeetingStepProps } from "./meeting-step-props";

/** Gives the meeting a view of its own, anew for every connection. */
export function MeetingStep(props: MeetingStepProps) {
  const { client } = props;
  const owned = useMemo(
    () => new Owned({ open: () => new RoomView(client), close: (opened) => opened.close() }),
    [client],
  );
  const [choices] = useState(() => new ViewChoices());
  const view = useStore(owned);
  return view === null ? null : <MeetingRoom {...props} view={view} choices={choices} />;
}
