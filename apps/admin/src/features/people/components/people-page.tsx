"use client";
import { useFormatter, useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";
import { PageHead } from "@/components/page-head";

import { disableStaffAction, revokeInvitationAction } from "../actions";
import type { InvitationRow, NamedTowns, PeopleView, PersonRow } from "../model/people-view";

import { InviteForm } from "./invite-form";
import { RoleDeed } from "./role-deed";

/** The people of the administration, open invitations, and a form for one more. */
export function PeoplePage({ view }: { readonly view: PeopleView }) {
  const t = useTranslations("people");
  const mayChange = view.mayInviteEverywhere || view.towns.length > 0;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <ul className="ad-rows">
        {view.people.map((person) => (
          <Person key={person.id} person={person} view={view} mayChange={mayChange} />
        ))}
      </ul>
      {view.invitations.length === 0 ? null : <Invitations rows={view.invitations} />}
      {mayChange ? <InviteForm view={view} /> : null}
    </>
  );
}

function Person({
  person,
  view,
  mayChange,
}: {
  readonly person: PersonRow;
  readonly view: PeopleView;
  readonly mayChange: boolean;
}) {
  const t = useTranslations("people");
  const role = useTranslations("roles");
  const format = useFormatter();
  const { displayName, lastSeenAtMs } = person;
  const seen =
    lastSeenAtMs === null
      ? t("notSignedIn")
      : t("seen", {
          when: format.dateTime(lastSeenAtMs, { dateStyle: "short", timeStyle: "short" }),
        });
  return (
    <li>
      <span>
        <strong>{displayName}</strong>
        {person.isSelf ? <span className="ad-tag">{t("you")}</span> : null}
        {person.isDisabled ? <span className="ad-tag">{t("disabled")}</span> : null}
        <br />
        {role(person.role)} · <Towns towns={person.towns} />
        <br />
        <span className="ad-muted">{seen}</span>
      </span>
      {mayChange && !person.isDisabled ? <PersonDeeds person={person} view={view} /> : null}
    </li>
  );
}

function PersonDeeds({ person, view }: { readonly person: PersonRow; readonly view: PeopleView }) {
  const t = useTranslations("people");
  const { displayName } = person;
  // Who looks after single towns cannot become an operator, and some roles are not for everybody to give.
  const roles = view.roles.filter((role) => role !== "operator" || person.towns === "all");
  return (
    <div className="ad-deeds">
      {roles.includes(person.role) ? <RoleDeed person={person} roles={roles} /> : null}
      <DeedButton
        text={t("disable")}
        label={t("disableLabel", { name: displayName })}
        question={t("disableQuestion", { name: displayName })}
        confirmText={t("disable")}
        input={{ id: person.id }}
        action={disableStaffAction}
      >
        <p>{t("disableText")}</p>
      </DeedButton>
    </div>
  );
}

function Towns({ towns }: { readonly towns: NamedTowns }) {
  const t = useTranslations("people");
  return towns === "all" ? t("allTowns") : towns.join(", ");
}

function Invitations({ rows }: { readonly rows: readonly InvitationRow[] }) {
  const t = useTranslations("people");
  const role = useTranslations("roles");
  const format = useFormatter();
  return (
    <section className="ad-stack" aria-labelledby="offen">
      <h2 id="offen">{t("open")}</h2>
      <ul className="ad-rows">
        {rows.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.displayName === "" ? t("firstPerson") : one.displayName}</strong> ·{" "}
              {role(one.role)} · <Towns towns={one.towns} /> ·{" "}
              {t("until", { when: format.dateTime(one.expiresAtMs, { dateStyle: "medium" }) })}
            </span>
            <DeedButton
              text={t("revoke")}
              label={t("revokeLabel", { name: one.displayName })}
              question={t("revokeQuestion")}
              confirmText={t("revoke")}
              input={{ id: one.id }}
              action={revokeInvitationAction}
            >
              <p>{t("revokeText")}</p>
            </DeedButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
