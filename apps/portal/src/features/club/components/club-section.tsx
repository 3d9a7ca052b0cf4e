"use client";
import { useId } from "react";
import { useTranslations } from "next-intl";

import { deleteClubAction, removeMemberAction, transferClubAction } from "../deeds";
import type { ClubCard, MemberRow } from "../model/clubs-view";
import { AddressListLink } from "./address-list-link";
import { AddMemberForm } from "./add-member-form";
import { ClubRooms } from "./club-rooms";
import { DatesLink } from "./dates-link";
import { DeedButton } from "./deed-button";
import { PollsLink } from "./polls-link";
import { TokensLink } from "./tokens-link";

/** One club: where it stands, who is in it. */
export function ClubSection(props: { readonly club: ClubCard; readonly meetingsPath: string }) {
  const { club, meetingsPath } = props;
  const t = useTranslations("club.overview");
  const roles = useTranslations("club.roles");
  const id = useId();
  return (
    <section className="st-card grid p-5 sm:p-7 gap-5" aria-labelledby={id}>
      <div className="grid gap-1">
        <h2 id={id} className="text-2xl">
          {club.name}
        </h2>
        <p className="text-ink-soft">{t("youAre", { role: roles(club.role) })}</p>
        <p>{t(`states.${club.state}`)}</p>
      </div>
      {club.rooms === null ? null : (
        <ClubRooms club={club} rooms={club.rooms} meetingsPath={meetingsPath} />
      )}
      {club.rooms === null ? null : <DatesLink club={club} />}
      {club.mayReadContacts ? <AddressListLink club={club} /> : null}
      {club.mayReadPolls ? <PollsLink club={club} /> : null}
      {club.mayChangeTokens ? <TokensLink club={club} /> : null}
      {club.members === null ? null : <Members club={club} members={club.members} />}
      {club.mayDelete ? (
        <div>
          <DeedButton
            text={t("deleteClub")}
            label={t("deleteClubLabel", { name: club.name })}
            question={t("deleteClubQuestion")}
            input={{ clubId: club.id }}
            action={deleteClubAction}
          >
            <p>{t("deleteClubText", { name: club.name })}</p>
          </DeedButton>
        </div>
      ) : null}
    </section>
  );
}

function Members(props: { readonly club: ClubCard; readonly members: readonly MemberRow[] }) {
  const t = useTranslations("club.overview");
  const { club, members } = props;
  return (
    <div className="grid gap-4">
      <h3 className="text-xl">{t("people")}</h3>
      <ul className="grid gap-3">
        {members.map((member) => (
          <li
            key={member.accountId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3"
          >
            <MemberText member={member} />
            <MemberDeeds clubId={club.id} member={member} />
          </li>
        ))}
      </ul>
      <AddMemberForm clubId={club.id} mayAddDeputies={club.mayAddDeputies} />
    </div>
  );
}

function MemberText({ member }: { readonly member: MemberRow }) {
  const roles = useTranslations("club.roles");
  return (
    <span className="grid">
      <strong>{member.displayName}</strong>
      <span className="text-ink-soft [overflow-wrap:anywhere]">
        {roles(member.role)} · {member.email}
      </span>
    </span>
  );
}

function MemberDeeds({ clubId, member }: { readonly clubId: string; readonly member: MemberRow }) {
  const t = useTranslations("club.overview");
  const { accountId, displayName: name } = member;
  const input = { clubId, accountId };
  return (
    <span className="flex flex-wrap gap-2">
      {member.mayBecomeOwner ? (
        <DeedButton
          text={t("transfer")}
          label={t("transferLabel", { name })}
          question={t("transferQuestion")}
          input={input}
          action={transferClubAction}
        >
          <p>{t("transferText", { name })}</p>
        </DeedButton>
      ) : null}
      {member.mayRemove ? (
        <DeedButton
          text={t("remove")}
          label={t("removeLabel", { name })}
          question={t("removeQuestion")}
          input={input}
          action={removeMemberAction}
        >
          <p>{t("removeText", { name })}</p>
        </DeedButton>
      ) : null}
    </span>
  );
}
