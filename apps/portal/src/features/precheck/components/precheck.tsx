"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@stadtstube/ui";
import { LogIn, Mic, MicOff, Video, VideoOff } from "lucide-react";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import { choicesFrom, type PrecheckChoices } from "../model/choices";
import type { DevicePreview } from "../model/preview";
import { AppOffer } from "./app-offer";
import { CameraPreview } from "./camera-preview";
import { DeviceChoice } from "./device-choice";
import { DeviceHelp } from "./device-help";
import { DeviceSwitch } from "./device-switch";
import { MicrophoneLevel } from "./microphone-level";
import { NameField } from "./name-field";

/** The page before the meeting. */
export interface PrecheckProps {
  readonly preview: DevicePreview;
  readonly initialName: string;
  /** True for who holds the host's link. */
  readonly isHost: boolean;
  /** Why the last attempt to enter failed. */
  readonly notice: ReactNode;
  /** What is known of the meeting: who is inside, who waits. */
  readonly facts: ReactNode;
  readonly busy: boolean;
  readonly onEnter: (choices: PrecheckChoices) => void;
  /** Enters in the phone's app; null where there is none to offer. */
  readonly onOpenApp: ((choices: PrecheckChoices) => void) | null;
}

/** Name, camera, microphone; everything off until turned on, and everything optional. */
export function Precheck(props: PrecheckProps) {
  const { preview, initialName, isHost, notice, facts, busy, onEnter, onOpenApp } = props;
  const t = useTranslations("precheck");
  const state = useStore(preview);
  const [name, setName] = useState(initialName);
  return (
    <form
      className="mx-auto grid w-full max-w-6xl gap-x-12 gap-y-6 px-4 pb-12 pt-2 sm:px-6 lg:grid-cols-[1.2fr_1fr]"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onEnter(choicesFrom(name, state));
      }}
    >
      <div className="grid gap-2 lg:col-span-2">
        <h1 className="text-3xl sm:text-4xl">{t("heading")}</h1>
        <p className="text-ink-soft">{isHost ? t("introHost") : t("introGuest")}</p>
        {facts}
      </div>
      {notice === null ? null : <div className="lg:col-span-2">{notice}</div>}
      <div className="grid content-start gap-4">
        <CameraPreview preview={preview} state={state} />
        <Devices preview={preview} />
      </div>
      <div className="grid content-start gap-6">
        <NameField value={name} onChange={setName} />
        <Button
          type="submit"
          variant="primary"
          large
          block
          isDisabled={busy}
          icon={<LogIn aria-hidden="true" />}
        >
          {busy ? t("entering") : t("enter")}
        </Button>
        {onOpenApp === null ? null : (
          <AppOffer busy={busy} onPress={() => onOpenApp(choicesFrom(name, state))} />
        )}
        <p className="text-[0.95rem] text-ink-soft">{t("promise")}</p>
      </div>
    </form>
  );
}

function Devices({ preview }: { readonly preview: DevicePreview }) {
  const { microphone, camera, microphones, cameras } = useStore(preview);
  // A device that cannot be used says so in its own state; there is nothing more to catch.
  const select = (kind: "audioinput" | "videoinput") => (deviceId: string) =>
    void preview.selectDevice(kind, deviceId).catch(() => undefined);
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
      {microphone.error === null ? null : (
        <DeviceHelp
          kind="microphone"
          error={microphone.error}
          onRetry={() => preview.setMicrophone(true)}
        />
      )}
      {camera.error === null ? null : (
        <DeviceHelp kind="camera" error={camera.error} onRetry={() => preview.setCamera(true)} />
      )}
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
