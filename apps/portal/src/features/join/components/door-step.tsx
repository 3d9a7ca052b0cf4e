"use client";
import { Button, buttonClass } from "@stadtstube/ui";
import { ArrowLeft, DoorClosed, House, Hourglass, KeyRound, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";

import { errorText } from "@/components/error-text";
import { useStore } from "@/components/use-store";

import type { DoorState } from "../model/door-state";
import type { DoorVisit } from "../model/door-visit";
import { DoorFrame } from "./door-frame";
import { PinForm } from "./pin-form";
import { RefusedDoor } from "./refused-door";
import { WaitingDoor } from "./waiting-door";
import { MinutesLeft } from "./minutes-left";

/** A guest before the door. */
export interface DoorStepProps {
  readonly visit: DoorVisit;
  readonly displayName: string;
  readonly homePath: string;
  /** Back to the page before. */
  readonly onBack: () => void;
}

/** What a guest sees until they are in: every situation in plain words, with what can be done. */
export function DoorStep({ visit, displayName, homePath, onBack }: DoorStepProps) {
  const t = useTranslations("door");
  const state = useStore<DoorState>(visit);
  const back = (
    <Button icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
      {t("back")}
    </Button>
  );
  switch (state.kind) {
    case "waiting":
      return (
        <WaitingDoor
          state={state}
          displayName={displayName}
          onPin={(pin) => void visit.ask(pin)}
          onBack={onBack}
        />
      );
    case "pin":
      return (
        <DoorFrame
          icon={<KeyRound aria-hidden="true" />}
          title={t("pin.title")}
          text={t("pin.text")}
        >
          <PinForm refusal={state.refusal} busy={state.busy} onPin={(pin) => void visit.ask(pin)} />
          <div>{back}</div>
        </DoorFrame>
      );
    case "shut":
      return <ShutDoor state={state} onAsk={() => void visit.ask()} back={back} />;
    case "refused":
      return <RefusedDoor state={state} onAsk={() => void visit.ask()} homePath={homePath} />;
    case "over":
      return (
        <DoorFrame
          icon={<House aria-hidden="true" />}
          title={t("over.title")}
          text={t("over.text")}
        >
          <div>
            <a href={homePath} className={buttonClass("primary", { large: true })}>
              {t("home")}
            </a>
          </div>
        </DoorFrame>
      );
    case "asking":
    case "failed":
    case "admitted":
      return null;
  }
}

function ShutDoor(props: {
  readonly state: Extract<DoorState, { kind: "shut" }>;
  readonly back: React.ReactNode;
  readonly onAsk: () => void;
}) {
  const t = useTranslations("door");
  const errors = useTranslations("errors");
  const { refusal, busy } = props.state;
  const { title, text } = errorText(errors, refusal);
  const early = refusal.code === "room.not-yet-open";
  return (
    <DoorFrame
      icon={early ? <Hourglass aria-hidden="true" /> : <DoorClosed aria-hidden="true" />}
      title={title}
      text={text}
    >
      {early && refusal.opensAtMs !== undefined ? (
        <MinutesLeft untilMs={refusal.opensAtMs} />
      ) : null}
      <p>{early ? t("shut.early") : t("shut.again")}</p>
      <div className="flex flex-wrap gap-3">
        {early ? null : (
          <Button
            variant="primary"
            isDisabled={busy}
            icon={<RotateCw aria-hidden="true" />}
            onPress={props.onAsk}
          >
            {busy ? t("busy") : t("shut.button")}
          </Button>
        )}
        {props.back}
      </div>
    </DoorFrame>
  );
}
