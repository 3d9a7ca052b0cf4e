"use client";
import { useState } from "react";
import { Button, ConfirmDialog, TextField } from "@stadtstube/ui";
import { MicOff } from "lucide-react";
import { useTranslations } from "next-intl";

import { listedPeople } from "../model/listed-people";
import type { MeetingClient, MeetingState, Participant } from "../model/types";
import type { HostTools } from "./host-tools";
import { MeetingAbout } from "./meeting-about";
import type { MeetingStepProps } from "./meeting-step-props";
import { PersonEntry } from "./person-entry";
import { PersonMenu } from "./person-menu";
import { SidePanel } from "./side-panel";

/** With fewer people everybody is found at a glance. */
const SEARCHED_FROM = 9;

/** Who is here. */
export interface PeoplePanelProps {
  readonly client: MeetingClient;
  readonly state: MeetingState;
  readonly pinnedId: string | null;
  readonly onPin: (id: string) => void;
  /** Somebody is thrown out; given only where the portal can keep them out. */
  readonly onRemove: HostTools["onRemove"] | null;
  /** Gives somebody the right at the door; null where the portal cannot. */
  readonly letLead: HostTools["letLead"] | null;
  readonly about: MeetingStepProps["about"];
  readonly onClose: () => void;
}

/** Everybody with their state in words; for hosts also what may be done. */
export function PeoplePanel(props: PeoplePanelProps) {
  const { client, state, pinnedId, onPin, onRemove, onClose } = props;
  const t = useTranslations("meeting.people");
  const [removing, setRemoving] = useState<Participant | null>(null);
  const [query, setQuery] = useState("");
  const listed = listedPeople(state.participants, query);
  const mayRemove = ({ isSelf }: Participant) => state.role === "host" && !isSelf;
  const remove = ({ id, personId }: Participant) => {
    // The right first: who is thrown out must not find the door open.
    const present = state.participants.map((participant) => participant.id);
    onRemove?.({ endpointId: id, participantId: personId, present });
    client.removeParticipant(id);
  };
  return (
    <SidePanel title={t("title", { count: state.participants.length })} onClose={onClose}>
      <MeetingAbout about={props.about} />
      {state.participants.length < SEARCHED_FROM ? null : (
        <div className="px-5 pt-4">
          <TextField label={t("search")} value={query} onChange={setQuery} autoComplete="off" />
        </div>
      )}
      {state.role === "host" ? <MuteAll client={client} state={state} /> : null}
      {listed.length === 0 ? <p className="px-5 py-4 text-ink-soft">{t("nobodyFound")}</p> : null}
      <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto px-5">
        {listed.map((participant) => (
          <li
            key={participant.id}
            className="grid grid-cols-[1fr_auto] items-center gap-x-2 py-2.5"
          >
            <PersonEntry participant={participant} shield={state.shield.people[participant.id]} />
            {state.participants.length < 2 ? null : (
              <PersonMenu
                participant={participant}
                client={client}
                pinned={participant.id === pinnedId}
                onPin={() => onPin(participant.id)}
                onMakeHost={() => void makeHost(participant, props)}
                onRemove={mayRemove(participant) ? () => setRemoving(participant) : null}
              />
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={removing !== null}
        title={t("removeTitle", { name: removing?.name ?? "" })}
        confirmText={t("removeConfirm")}
        cancelText={t("removeCancel")}
        danger
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          if (removing !== null) remove(removing);
          setRemoving(null);
        }}
      >
        <p>{onRemove === null ? t("removeTextOpen") : t("removeText")}</p>
      </ConfirmDialog>
    </SidePanel>
  );
}

/** Quiet at one press, for a lesson or a speech; stays on the page with what it has done. */
function MuteAll({ client, state }: Pick<PeoplePanelProps, "client" | "state">) {
  const t = useTranslations("meeting.people");
  const [done, setDone] = useState(false);
  const loud = state.participants.filter(({ isSelf, audioMuted }) => !isSelf && !audioMuted);
  if (loud.length === 0 && !done) return null;
  const mute = () => {
    for (const { id } of loud) client.muteParticipant(id, "audio");
    setDone(true);
  };
  return (
    <div className="grid gap-2 border-b border-line px-5 py-4">
      {loud.length === 0 ? null : (
        <Button icon={<MicOff aria-hidden="true" />} onPress={mute}>
          {t("muteAll")}
        </Button>
      )}
      <p role="status" className="text-[0.95rem] text-ink-soft">
        {done && loud.length === 0 ? t("allMuted") : ""}
      </p>
    </div>
  );
}

/** The right first: the page of who leads along opens its desk as soon as it is told to lead. */
async function makeHost(
  { id, personId }: Participant,
  { client, letLead }: Pick<PeoplePanelProps, "client" | "letLead">,
): Promise<void> {
  if (personId !== null) await letLead?.(personId);
  // A refusal shows in the list: the person simply does not become host.
  await client.makeHost(id).catch(() => undefined);
}
