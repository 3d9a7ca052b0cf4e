"use client";
import { type ReactNode, useEffect, useMemo } from "react";

import { Owned } from "@/components/owned";
import { pageLocation } from "@/components/page-location";
import { useStore } from "@/components/use-store";
import { renewAdmission, requestAdmission } from "@/features/join/actions";
import { EndedPage } from "@/features/join/components/ended-page";
import { RefusalNotice } from "@/features/join/components/refusal-notice";
import { createJoinFlow } from "@/features/join/model/create-join-flow";
import type { JoinFlow } from "@/features/join/model/join-flow";
import { PrecheckPlaceholder } from "@/features/precheck/components/precheck-placeholder";
import { PrecheckStep } from "@/features/precheck/components/precheck-step";
import type { JoinState } from "@/features/join/model/join-state";
import { PersonalEntry } from "@/features/personal-link/components/personal-entry";
import { MeetingStep } from "@/features/meeting/components/meeting-step";

interface MeetingPageProps {
  readonly code: string;
  readonly meetingPath: string;
  readonly homePath: string;
  readonly header: ReactNode;
  readonly footer: ReactNode;
  readonly help: ReactNode;
}

/** From the precheck into the meeting and out again, on one page and without navigation. */
export function MeetingPage(props: MeetingPageProps) {
  const { hostSecret } = useStore(pageLocation);
  const { code } = props;
  const owned = useMemo(() => ownedFlow(code, hostSecret), [code, hostSecret]);
  const flow = useStore(owned);
  useEffect(() => {
    const leave = () => void flow?.leave();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [flow]);
  if (flow === null) {
    return (
      <Framed {...props}>
        <PrecheckPlaceholder />
      </Framed>
    );
  }
  return <Steps {...props} flow={flow} isHost={hostSecret !== ""} />;
}

function Steps(props: MeetingPageProps & { readonly flow: JoinFlow; readonly isHost: boolean }) {
  const { flow, isHost, homePath, meetingPath } = props;
  const state = useStore(flow);
  const { origin, personName } = useStore(pageLocation);
  switch (state.step) {
    case "precheck":
    case "entering":
      if (personName !== "") {
        return <PersonalStep {...props} state={state} name={personName} />;
      }
      return (
        <Framed {...props}>
          <PrecheckStep
            initial={state.choices}
            isHost={isHost}
            busy={state.step === "entering"}
            notice={
              state.step === "precheck" && state.refusal !== null ? (
                <RefusalNotice refusal={state.refusal} />
              ) : null
            }
            onEnter={(choices) => void flow.enter(choices)}
          />
        </Framed>
      );
    case "meeting":
      return (
        <MeetingStep
          client={state.client}
          guestLink={`${origin}${meetingPath}`}
          help={props.help}
          mayShareScreen={state.mayShareScreen}
          closesAtMs={state.closesAtMs}
          renewing={state.renewing}
          refusal={state.refusal === null ? null : <RefusalNotice refusal={state.refusal} />}
          onRetry={() => void flow.reconnect()}
          onLeave={() => void flow.leave()}
        />
      );
    case "ended":
      return (
        <Framed {...props}>
          <EndedPage reason={state.reason} homePath={homePath} onReturn={() => flow.restart()} />
        </Framed>
      );
  }
}

interface PersonalStepProps extends MeetingPageProps {
  readonly flow: JoinFlow;
  readonly state: Extract<JoinState, { readonly step: "precheck" | "entering" }>;
  readonly name: string;
}

/** Who follows a link made for them presses one button and is on the way in. */
function PersonalStep({ flow, state, name, ...props }: PersonalStepProps) {
  const refusal = state.step === "precheck" ? state.refusal : null;
  return (
    <Framed {...props}>
      <PersonalEntry
        name={name}
        busy={state.step === "entering"}
        notice={refusal === null ? null : <RefusalNotice refusal={refusal} />}
        onEnter={(choices) => void flow.enter(choices)}
      />
    </Framed>
  );
}

function ownedFlow(code: string, hostSecret: string) {
  return new Owned({
    open: () =>
      createJoinFlow(
        { code, hostSecret: hostSecret === "" ? null : hostSecret },
        { admit: requestAdmission, renew: renewAdmission },
      ),
    close: (opened) => void opened.close(),
  });
}

function Framed({
  header,
  footer,
  children,
}: Pick<MeetingPageProps, "header" | "footer"> & { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      {header}
      <main id="inhalt" tabIndex={-1} className="flex flex-1 flex-col">
        {children}
      </main>
      {footer}
    </div>
  );
}
