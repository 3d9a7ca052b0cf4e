"use client";
import { type ReactNode, useEffect, useMemo } from "react";
import dynamic from "next/dynamic";

import { writeFragment } from "@/components/link-fragment";
import { Owned } from "@/components/owned";
import { pageLocation } from "@/components/page-location";
import { hideSecrets, pageMemory, rememberOnPage } from "@/components/page-memory";
import { useIsPhone } from "@/components/use-is-phone";
import { useStore } from "@/components/use-store";
import { AppPage } from "@/features/join/components/app-page";
import { DoorStep } from "@/features/join/components/door-step";
import { EndedPage } from "@/features/join/components/ended-page";
import { InsideLine } from "@/features/join/components/inside-line";
import { RefusalNotice } from "@/features/join/components/refusal-notice";
import { createJoinFlow } from "@/features/join/model/create-join-flow";
import { drawGuestKey } from "@/features/join/model/draw-guest-key";
import type { JoinFlow } from "@/features/join/model/join-flow";
import { everythingOff, type JoinState } from "@/features/join/model/join-state";
import { DateCard, type DateFacts } from "@/features/join/components/date-card";
import { PrecheckPlaceholder } from "@/features/precheck/components/precheck-placeholder";
import { PrecheckStep } from "@/features/precheck/components/precheck-step";
import { PersonalEntry } from "@/features/personal-link/components/personal-entry";
import { WaitingCard } from "@/features/waiting-room/components/waiting-card";
import type { HostDesk } from "@/features/waiting-room/model/host-desk";

import { useHostDesk, useHostTools, useLeadingToken } from "./host-tools";

const loadMeetingStep = () =>
  import("@/features/meeting/components/meeting-step").then(({ MeetingStep }) => MeetingStep);

/** Nobody needs the meeting itself before the meeting: it comes while one connects or waits. */
const MeetingStep = dynamic(loadMeetingStep, { ssr: false, loading: () => <main id="inhalt" /> });

interface MeetingPageProps {
  readonly code: string;
  readonly meetingPath: string;
  readonly homePath: string;
  readonly header: ReactNode;
  readonly footer: ReactNode;
  readonly help: ReactNode;
  /** What a club meets for here, now or next; null: nothing to be told. */
  readonly date: DateFacts | null;
  /** Phones are offered the Jitsi app. */
  readonly offersApp: boolean;
}

/** From the precheck into the meeting and out again, on one page and without navigation. */
export function MeetingPage(props: MeetingPageProps) {
  const { hostSecret } = useStore(pageLocation);
  const { code } = props;
  const owned = useMemo(() => ownedFlow(code, hostSecret), [code, hostSecret]);
  const flow = useStore(owned);
  useEffect(hideSecrets, []);
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
  return <Steps {...props} flow={flow} hostSecret={hostSecret} />;
}

interface StepsProps extends MeetingPageProps {
  readonly flow: JoinFlow;
  readonly hostSecret: string;
}

function Steps(props: StepsProps) {
  const { flow, code, hostSecret, homePath, meetingPath } = props;
  const state = useStore(flow);
  const desk = useHostDesk({ code, hostSecret, renewalToken: useLeadingToken(state) });
  const hostTools = useHostTools(desk);
  const { origin, personName, linkKey } = useStore(pageLocation);
  const isOnTheWay = state.step === "entering" || state.step === "door";
  useEffect(() => {
    // Should it not come now, it is asked for again when it is shown.
    if (isOnTheWay) void loadMeetingStep().catch(() => undefined);
  }, [isOnTheWay]);
  switch (state.step) {
    case "precheck":
    case "entering":
      if (personName !== "") {
        return <PersonalStep {...props} state={state} name={personName} />;
      }
      return <ChoosingStep {...props} state={state} desk={desk} />;
    case "door":
      return (
        <Framed {...props}>
          <DoorStep
            visit={state.visit}
            displayName={state.choices.displayName}
            homePath={homePath}
            onBack={() => void flow.leaveDoor()}
          />
        </Framed>
      );
    case "meeting":
      return (
        <MeetingStep
          client={state.client}
          guestLink={`${origin}${meetingPath}${writeFragment({ linkKey })}`}
          help={props.help}
          mayShareScreen={state.mayShareScreen}
          about={state.about}
          closesAtMs={state.closesAtMs}
          hostTools={hostTools}
          renewing={state.renewing}
          refusal={state.refusal === null ? null : <RefusalNotice refusal={state.refusal} />}
          onRetry={() => void flow.reconnect()}
          onLeave={() => void flow.leave()}
        />
      );
    case "app":
      return (
        <Framed {...props}>
          <AppPage link={state.link} onBack={() => flow.restart()} />
        </Framed>
      );
    case "ended":
      return (
        <Framed {...props}>
          <EndedPage end={state} homePath={homePath} onReturn={() => flow.restart()} />
        </Framed>
      );
  }
}

type BeforeEntering = Extract<JoinState, { readonly step: "precheck" | "entering" }>;

interface ChoosingStepProps extends StepsProps {
  readonly state: BeforeEntering;
  readonly desk: HostDesk | null;
}

/** Name and devices, what is known of the meeting, and the way in. */
function ChoosingStep({ flow, state, desk, code, hostSecret, ...props }: ChoosingStepProps) {
  const refusal = state.step === "precheck" ? state.refusal : null;
  const isPhone = useIsPhone();
  const offersApp = props.offersApp && isPhone;
  return (
    <Framed {...props}>
      <PrecheckStep
        initial={state.choices}
        isHost={hostSecret !== ""}
        busy={state.step === "entering"}
        notice={refusal === null ? null : <RefusalNotice refusal={refusal} />}
        facts={<Facts code={code} desk={desk} date={props.date} />}
        onEnter={(choices) => void flow.enter(choices)}
        onOpenApp={offersApp ? (choices) => void flow.enter(choices, "app") : null}
      />
    </Framed>
  );
}

interface PersonalStepProps extends MeetingPageProps {
  readonly flow: JoinFlow;
  readonly state: BeforeEntering;
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

/** What is known of the meeting before entering. */
function Facts(props: {
  readonly code: string;
  readonly desk: HostDesk | null;
  readonly date: DateFacts | null;
}) {
  const { code, desk, date } = props;
  return (
    <>
      {date === null ? null : <DateCard date={date} />}
      <InsideLine code={code} />
      {desk === null ? null : <WaitingCard desk={desk} />}
    </>
  );
}

function ownedFlow(code: string, hostSecret: string) {
  return new Owned({
    open: () => openFlow(code, hostSecret === "" ? null : hostSecret),
    close: (opened) => void opened.close(),
  });
}

/** A guest who waited before the page was reloaded goes on waiting at once. */
function openFlow(code: string, hostSecret: string | null): JoinFlow {
  if (pageMemory().guestKey === "") rememberOnPage({ guestKey: drawGuestKey() });
  const { guestKey, waiting, displayName } = pageMemory();
  const { pin, linkKey } = pageLocation.state;
  const flow = createJoinFlow({ code, hostSecret, guestKey, pin, linkKey }, (now, name) => {
    if (pageMemory().waiting === now) return;
    rememberOnPage({ waiting: now, displayName: now ? name : "" });
  });
  if (waiting && hostSecret === null) void flow.enter(everythingOff(displayName));
  return flow;
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
