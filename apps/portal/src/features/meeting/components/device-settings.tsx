"use client";
import { useState } from "react";
import { SelectField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { canChooseSpeaker } from "@stadtstube/jitsi-bridge/client";

import { DeviceChoice } from "@/components/devices/device-choice";

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
  const hasSpeakers = speakers.length > 1 && canChooseSpeaker();
  const select = (kind: "audioinput" | "videoinput") => (deviceId: string) => {
    // What goes wrong stands in the device's state and is told by the page.
    void client.selectDevice(kind, deviceId).catch(() => undefined);
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
      {hasSpeakers ? <SpeakerChoice client={client} speakers={speakers} /> : null}
      {microphones.length < 2 && cameras.length < 2 && !hasSpeakers ? (
        <p className="text-ink-soft">{t("noChoice")}</p>
      ) : null}
    </>
  );
}

function SpeakerChoice({
  client,
  speakers,
}: Pick<DeviceSettingsProps, "client"> & {
  readonly speakers: ReturnType<typeof useDevices>["speakers"];
}) {
  const t = useTranslations("deviceHelp.speaker");
  const [chosen, setChosen] = useState(speakers[0]?.deviceId ?? "");
  const select = (deviceId: string) => {
    // A loudspeaker that is gone meanwhile leaves things as they were.
    void client.selectDevice("audiooutput", deviceId).then(
      () => setChosen(deviceId),
      () => undefined,
    );
  };
  return (
    <SelectField
      label={t("choose")}
      value={chosen}
      onChange={select}
      options={speakers.map(({ deviceId, label }, index) => ({
        value: deviceId,
        text: label === "" ? t("unnamed", { number: index + 1 }) : label,
      }))}
    />
  );
}
