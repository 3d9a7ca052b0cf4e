"use client";
import type { ReactNode } from "react";
import { Button } from "@stadtstube/ui";
import { Mic, MicOff } from "lucide-react";
import { useTranslations } from "next-intl";

import type { MeetingClient, MeetingState } from "../model/types";

/** What this shows and sets off. */
export interface MicrophoneNoticeProps {
  readonly client: MeetingClient;
  readonly state: Pick<MeetingState, "speakRequest" | "microphoneTrouble" | "local">;
}

/**
 * Says, with the remedy beside, that nobody hears us: because the host asks for it, because we speak
 * with the microphone off, or because it gives no sound.
 */
export function MicrophoneNotice({ client, state }: MicrophoneNoticeProps) {
  const t = useTranslations("meeting.microphone");
  const { speakRequest, microphoneTrouble } = state;
  const turnOn = (
    <Button
      variant="primary"
      icon={<Mic aria-hidden="true" />}
      onPress={() => client.setMicrophone(true)}
    >
      {t("turnOn")}
    </Button>
  );
  if (speakRequest !== null) {
    return (
      <Line text={t("asked", { name: speakRequest.fromName })}>
        {turnOn}
        <Button variant="quiet" onPress={() => client.putAsideRequest()}>
          {t("notNow")}
        </Button>
      </Line>
    );
  }
  if (microphoneTrouble === "speaking-while-off") {
    return <Line text={t("speakingWhileOff")}>{turnOn}</Line>;
  }
  return <Line text={microphoneTrouble === "silent" ? t("silent") : null} />;
}

/** Always there for screen readers, so that what appears in it is read. */
function Line({ text, children }: { readonly text: string | null; readonly children?: ReactNode }) {
  return (
    <div role="status" className={text === null ? "st-visually-hidden" : ""}>
      {text === null ? null : (
        <div className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-2xl bg-action-soft px-4 py-2">
          <p className="flex min-w-0 flex-1 basis-60 items-center gap-3 font-semibold">
            <MicOff aria-hidden="true" className="h-6 w-6 flex-none text-action" />
            {text}
          </p>
          <div className="flex flex-wrap gap-2">{children}</div>
        </div>
      )}
    </div>
  );
}
