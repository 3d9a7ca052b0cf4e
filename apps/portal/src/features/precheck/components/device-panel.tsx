"use client";
import { lazy, Suspense } from "react";
import { Mic, MicOff, Video, VideoOff } from "lucide-react";

import { SpeakerTest } from "@/components/devices/speaker-test";
import { useStore } from "@/components/use-store";

import type { DevicePreview } from "../model/preview";
import { DeviceChoice } from "@/components/devices/device-choice";
import { DeviceSwitch } from "./device-switch";
import { MicrophoneLevel } from "./microphone-level";

/** Needed by few, and full of drawings: fetched when a device fails. */
const DeviceHelp = lazy(async () => {
  const { DeviceHelp: component } = await import("@/components/devices/device-help");
  return { default: component };
});

/** The devices before the meeting, and the loudspeaker that was chosen. */
export interface DevicePanelProps {
  readonly preview: DevicePreview;
  readonly speakerId: string | null;
  readonly onSpeaker: (speakerId: string) => void;
}

/** Switches, help where one fails, choices where there are several, and the loudspeaker's test. */
export function DevicePanel({ preview, speakerId, onSpeaker }: DevicePanelProps) {
  const state = useStore(preview);
  const { microphone, camera } = state;
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <DeviceSwitch
          kind="microphone"
          device={microphone}
          iconOn={<Mic aria-hidden="true" />}
          iconOff={<MicOff aria-hidden="true" />}
          onSwitch={(on) => preview.setMicrophone(on)}
        />
        <DeviceSwitch
          kind="camera"
          device={camera}
          iconOn={<Video aria-hidden="true" />}
          iconOff={<VideoOff aria-hidden="true" />}
          onSwitch={(on) => preview.setCamera(on)}
        />
      </div>
      {microphone.actual ? <MicrophoneLevel preview={preview} /> : null}
      <Troubles preview={preview} />
      <Choices preview={preview} />
      <SpeakerTest speakers={state.speakers} speakerId={speakerId} onSelect={onSpeaker} />
    </>
  );
}

function Troubles({ preview }: { readonly preview: DevicePreview }) {
  const { microphone, camera, permissions } = useStore(preview);
  return (
    <Suspense>
      {microphone.error === null ? null : (
        <DeviceHelp
          device="microphone"
          error={microphone.error}
          permission={permissions.microphone}
          onRetry={() => preview.setMicrophone(true)}
        />
      )}
      {camera.error === null ? null : (
        <DeviceHelp
          device="camera"
          error={camera.error}
          permission={permissions.camera}
          onRetry={() => preview.setCamera(true)}
        />
      )}
    </Suspense>
  );
}

function Choices({ preview }: { readonly preview: DevicePreview }) {
  const { microphone, camera, microphones, cameras } = useStore(preview);
  // A device that cannot be used says so in its own state; there is nothing more to catch.
  const select = (kind: "audioinput" | "videoinput") => (deviceId: string) =>
    void preview.selectDevice(kind, deviceId).catch(() => undefined);
  return (
    <>
      {microphone.actual ? (
        <DeviceChoice
          kind="microphone"
          devices={microphones}
          deviceId={microphone.deviceId}
          onSelect={select("audioinput")}
        />
      ) : null}
      {camera.actual ? (
        <DeviceChoice
          kind="camera"
          devices={cameras}
          deviceId={camera.deviceId}
          onSelect={select("videoinput")}
        />
      ) : null}
    </>
  );
}
