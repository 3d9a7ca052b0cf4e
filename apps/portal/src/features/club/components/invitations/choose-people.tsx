"use client";
import { useId, useState } from "react";
import { Button } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { type CandidateRow, findPeople } from "../../model/invite-view";

const MOST_SHOWN = 100;

interface ChoosePeopleProps {
  readonly people: readonly CandidateRow[];
  /** Ids. */
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** The address list to tick people off, all or as many as a search has found. */
export function ChoosePeople({ people, chosen, onChange }: ChoosePeopleProps) {
  const t = useTranslations("clubInvitations");
  const [typed, setTyped] = useState("");
  const free = people.filter(({ status }) => status === "free");
  const found = findPeople(people, typed);
  const shown = found.slice(0, MOST_SHOWN);
  const isShown = new Set(shown.map(({ id }) => id));
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="st-card grid gap-5 p-5 sm:p-7">
      <legend className="float-left w-full text-2xl font-semibold">{t("who")}</legend>
      {free.length === 0 ? <p>{t("allInvited")}</p> : null}
      <Search typed={typed} onType={setTyped} />
      <div className="flex flex-wrap gap-3">
        {free.length === 0 ? null : (
          <Button onPress={() => onChange(new Set(free.map(({ id }) => id)))}>
            {t("all", { count: free.length })}
          </Button>
        )}
        {chosen.size === 0 ? null : (
          <Button variant="quiet" onPress={() => onChange(new Set())}>
            {t("none")}
          </Button>
        )}
      </div>
      <p role="status">
        {typed.trim() === "" ? "" : `${t("found", { count: found.length })} `}
        {t("chosen", { count: chosen.size })}
      </p>
      <ul className="grid gap-1">
        {shown.map((person) => (
          <Person
            key={person.id}
            person={person}
            isChosen={chosen.has(person.id)}
            onToggle={(isChosen) => toggle(person.id, isChosen)}
          />
        ))}
      </ul>
      {found.length > shown.length ? <p>{t("more", { count: shown.length })}</p> : null}
      {/* Who was chosen and is not to be seen now is sent along. */}
      {[...chosen]
        .filter((id) => !isShown.has(id))
        .map((id) => (
          <input key={id} type="hidden" name="contact" value={id} />
        ))}
    </fieldset>
  );
}

function Search(props: { readonly typed: string; readonly onType: (typed: string) => void }) {
  const t = useTranslations("clubInvitations");
  const id = useId();
  return (
    <div className="st-field">
      <label htmlFor={id} className="kern-label st-field__label">
        {t("search")}
      </label>
      <input
        id={id}
        type="search"
        value={props.typed}
        maxLength={100}
        autoComplete="off"
        className="kern-form-input__input st-input"
        onChange={(event) => props.onType(event.target.value)}
        // The form is sent by its button, not by looking for somebody.
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
    </div>
  );
}

function Person(props: {
  readonly person: CandidateRow;
  readonly isChosen: boolean;
  readonly onToggle: (isChosen: boolean) => void;
}) {
  const t = useTranslations("clubInvitations");
  const id = useId();
  const { person, isChosen, onToggle } = props;
  const { name, email, status } = person;
  const words = (
    <>
      <strong className="[overflow-wrap:anywhere]">{name}</strong>
      <span className="block text-ink-soft [overflow-wrap:anywhere]">{email}</span>
    </>
  );
  if (status !== "free") {
    return (
      <li className="grid border-b border-line py-2">
        <span>{words}</span>
        <span>{t(`status.${status}`)}</span>
      </li>
    );
  }
  return (
    <li className="border-b border-line py-2">
      <div className="st-check">
        <input
          id={id}
          type="checkbox"
          name="contact"
          value={person.id}
          checked={isChosen}
          className="st-check__box"
          onChange={(event) => onToggle(event.target.checked)}
        />
        <label htmlFor={id} className="st-check__label">
          {words}
        </label>
      </div>
    </li>
  );
}
