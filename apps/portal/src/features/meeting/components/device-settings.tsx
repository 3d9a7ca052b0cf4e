"use client";
import { useState } from "react";
import { useTranslations } from "next-intl";

import { DeviceChoice } from "@/components/devices/device-choice";
import { offersSpeakers, SpeakerChoice } from "@/components/devices/speaker-choice";

import type { MeetingClient, MeetingState } from "../model/types";
import { useDevices } from "./use-devices";

/** The devices in use. */
export interface DeviceSettingsProps {
  readonly client: MeetingClient;
  readonly local: MeetingState["local"];
}

/** Changes devices during the meeting; says so where there is nothing to choose from. */
export function DeviceSettings({ client, local }: DeviceSettingsProps) {
  const t = useTranslations("meeting.settings");
  const { microphones, cameras, speakers } = useDevices();
  const [speakerId, setSpeakerId] = useState<string | null>(null);
  const select = (kind: "audioinput" | "videoinput") => (deviceId: string) => {
    // What goes wrong stands in the device's state and is told by the page.
    void client.selectDevice(kind, deviceId).catch(() => undefined);
  };
  const selectSpeaker = (deviceId: string) => {
    // A loudspeaker that is gone meanwhile leaves things as they were.
    void client.selectDevice("audiooutput", deviceId).then(
      () => setSpeakerId(deviceId),
      () => undefined,
    );
  };
  return (
    <>
      <DeviceChoice
        kind="microphone"
        devices={microphones}
        deviceId={local.microphone.deviceId}
        onSelect={select("audioinput")}
      />
      <DeviceChoice
        kind="camera"
        devices={cameras}
        deviceId={local.camera.deviceId}
        onSelect={select("videoinput")}
      />
      <SpeakerChoice speakers={speakers} speakerId={speakerId} onSelect={selectSpeaker} />
      {microphones.length < 2 && cameras.length < 2 && !offersSpeakers(speakers) ? (
        <p className="text-ink-soft">{t("noChoice")}</p>
      ) : null}
    </>
  );
}
