"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@stadtstube/ui";
import { buttonClass } from "@stadtstube/ui/button-class";
import { TriangleAlert, Video } from "lucide-react";
import { useTranslations } from "next-intl";

import { errorText, type FailureFacts } from "@/components/error-text";
import { writeFragment } from "@/components/link-fragment";
import { pageLocation } from "@/components/page-location";
import { useStore } from "@/components/use-store";

import { startMeeting } from "../actions";
import { drawLinkKey, frameAbility } from "../model/link-key";
import { FIELDS, readStartWishes, type StartWishes } from "../model/start-wishes";
import { StartOptions } from "./start-options";

/** A refusal, with addresses that would be possible instead. */
export interface StartRefusal extends FailureFacts {
  readonly suggestions?: readonly string[];
}

/** The form of the start page. */
export interface StartWithOptionsProps {
  /** Where the form goes without script, and the beginning of the way to the invitation. */
  readonly meetingsPath: string;
  readonly initial: StartWishes;
  readonly waitingRoomByDefault: boolean;
  readonly open: boolean;
  /** What a form without script was refused for. */
  readonly refusal: StartRefusal | null;
}

/**
 * The main button with its options. With script a refusal keeps everything that was typed, the PIN
 * included; without, it is a plain form.
 */
export function StartWithOptions(props: StartWithOptionsProps) {
  const { meetingsPath, initial } = props;
  const t = useTranslations("start");
  const { origin } = useStore(pageLocation);
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState(props.refusal);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const entries = new FormData(event.currentTarget);
    const wishes = readStartWishes(entries);
    const result = await startMeeting(wishes).catch(() => UNREACHABLE);
    if (result.ok) {
      const { code, hostSecret } = result.value;
      const fragment = fragmentFor(hostSecret, wishes.pin, entries.has(FIELDS.encrypted));
      // A whole new page: the secret in its fragment is no business of the router's memory.
      const invitation = new URL(`${meetingsPath}/${code}/einladung${fragment}`, location.href);
      location.assign(invitation);
      return;
    }
    setBusy(false);
    setRefusal(result.error);
  };
  const choose = (address: string) => {
    enterAddress(form.current, address);
    setRefusal(null);
  };
  const { text } = errorText(useTranslations("errors"), refusal ?? { code: "unexpected" });
  return (
    <form
      ref={form}
      method="post"
      action={meetingsPath}
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
      onSubmit={(event) => void submit(event)}
    >
      {refusal === null ? null : <Refused refusal={refusal} onChoose={choose} />}
      <div>
        <button
          type="submit"
          className={buttonClass("primary", { large: true })}
          aria-disabled={busy}
        >
          <Video aria-hidden="true" />
          {busy ? t("starting") : t("button")}
        </button>
      </div>
      <StartOptions
        initial={initial}
        waitingRoomByDefault={props.waitingRoomByDefault}
        open={props.open}
        canEncrypt={origin !== "" && frameAbility() !== null}
        addressStart={origin === "" ? "" : `${origin.replace(/^https?:\/\//, "")}${meetingsPath}/`}
        refused={refusal?.code ?? null}
        refusalText={text}
      />
    </form>
  );
}

function enterAddress(form: HTMLFormElement | null, address: string): void {
  const field = form?.elements.namedItem(FIELDS.address);
  if (!(field instanceof HTMLInputElement)) return;
  field.value = address;
  field.focus();
}

/** What the host's links carry past every server; the key is drawn here. */
function fragmentFor(hostSecret: string, pin: string, encrypted: boolean): string {
  const linkKey = encrypted ? drawLinkKey() : "";
  return writeFragment({ hostSecret, pin: pin.replace(/\s/g, ""), linkKey });
}

const UNREACHABLE = {
  ok: false as const,
  error: { code: "network.unreachable", category: "network" as const },
};

interface RefusedProps {
  readonly refusal: StartRefusal;
  readonly onChoose: (address: string) => void;
}

/** Says why it did not work, and offers addresses that would. */
function Refused({ refusal, onChoose }: RefusedProps) {
  const t = useTranslations("start");
  const { title, text } = errorText(useTranslations("errors"), refusal);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [refusal]);
  const suggestions = refusal.suggestions ?? [];
  return (
    <div ref={box} tabIndex={-1} className="st-notice st-notice--warning" role="alert">
      <TriangleAlert aria-hidden="true" />
      <div className="grid gap-3">
        <div>
          <p className="st-notice__title">{title}</p>
          <p>{text}</p>
        </div>
        {suggestions.length === 0 ? null : (
          <div className="flex flex-wrap items-center gap-2">
            <span>{t("suggestions")}</span>
            {suggestions.map((address) => (
              <Button key={address} onPress={() => onChoose(address)}>
                {address}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
