"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@stadtstube/ui";
import { LogIn } from "lucide-react";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import { choicesFrom, type PrecheckChoices } from "../model/choices";
import type { DevicePreview } from "../model/preview";
import { AppOffer } from "./app-offer";
import { CameraPreview } from "./camera-preview";
import { DevicePanel } from "./device-panel";
import { NameField } from "./name-field";

/** The page before the meeting. */
export interface PrecheckProps {
  readonly preview: DevicePreview;
  readonly initialName: string;
  readonly initialSpeakerId: string | null;
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
  const {
    preview,
    initialName,
    initialSpeakerId,
    isHost,
    notice,
    facts,
    busy,
    onEnter,
    onOpenApp,
  } = props;
  const t = useTranslations("precheck");
  const state = useStore(preview);
  const [name, setName] = useState(initialName);
  const [speakerId, setSpeakerId] = useState(initialSpeakerId);
  return (
    <form
      className="mx-auto grid w-full max-w-6xl gap-x-12 gap-y-6 px-4 pb-12 pt-2 sm:px-6 lg:grid-cols-[1.2fr_1fr]"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onEnter({ ...choicesFrom(name, state), speakerId });
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
        <DevicePanel preview={preview} speakerId={speakerId} onSpeaker={setSpeakerId} />
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
