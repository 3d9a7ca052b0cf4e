"use client";
import { type ReactNode, useMemo } from "react";

import { Owned } from "@/components/owned";
import { rememberedName } from "@/components/remembered-name";
import { useStore } from "@/components/use-store";

import type { PrecheckChoices } from "../model/choices";
import { createDevicePreview } from "../model/preview";
import { Precheck } from "./precheck";
import { PrecheckPlaceholder } from "./precheck-placeholder";

/** The precheck with devices of its own. */
export interface PrecheckStepProps {
  /** What was chosen the last time, for coming back; a new object opens the devices anew. */
  readonly initial: PrecheckChoices;
  readonly isHost: boolean;
  readonly busy: boolean;
  readonly notice: ReactNode;
  readonly facts: ReactNode;
  readonly onEnter: (choices: PrecheckChoices) => void;
  /** Enters in the phone's app; null where there is none to offer. */
  readonly onOpenApp: ((choices: PrecheckChoices) => void) | null;
}

/** Opens the preview, and closes it before the meeting opens the same devices. */
export function PrecheckStep({
  initial,
  isHost,
  busy,
  notice,
  facts,
  onEnter,
  onOpenApp,
}: PrecheckStepProps) {
  const owned = useMemo(() => ownedPreview(initial), [initial]);
  const preview = useStore(owned);
  if (preview === null) return <PrecheckPlaceholder />;
  // Some browsers let only one page part hold a camera: give it back first.
  const releaseFirst = (then: (choices: PrecheckChoices) => void) => (choices: PrecheckChoices) =>
    void preview.close().finally(() => then(choices));
  return (
    <Precheck
      preview={preview}
      initialName={initial.displayName === "" ? rememberedName() : initial.displayName}
      initialSpeakerId={initial.speakerId ?? null}
      isHost={isHost}
      notice={notice}
      facts={facts}
      busy={busy}
      onEnter={releaseFirst(onEnter)}
      onOpenApp={onOpenApp === null ? null : releaseFirst(onOpenApp)}
    />
  );
}

function ownedPreview({ microphone, camera }: PrecheckChoices) {
  return new Owned({
    open: () => createDevicePreview({ microphone, camera }),
    close: (opened) => void opened.close(),
  });
}
