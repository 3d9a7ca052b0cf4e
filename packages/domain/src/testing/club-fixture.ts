import { readAccount, type SignedInOrganiser } from "../accounts/read-account";
import { signInByLink } from "../accounts/sign-in-by-link";
import { askForLink } from "../accounts/ask-for-link";
import type { StaffId, TownId } from "../ids";
import { applyForClub } from "../clubs/apply-for-club";
import { decideClub } from "../clubs/decide-club";
import type { ClubId } from "../ids";
import type { MailText } from "../mail/mail";
import { townContext, type TownContext } from "../town-context";

import { type DomainFixture, someVisitor } from "./town-fixture";

/** A mail that says its secret, so that a test can read it as its receiver would. */
export const secretMail = (secret: string): MailText => ({
  subject: "Anmelden",
  text: `#${secret}`,
  html: `<p>${secret}</p>`,
});

/** A mail without a link. */
export const plainMail = (): MailText => ({ subject: "Nachricht", text: "Guten Tag", html: "" });

/** The secret of the newest mail to this address that is still on its way; undefined: none. */
export async function secretFor(ctx: TownContext, email: string): Promise<string | undefined> {
  const mail = await ctx.transaction((tx) =>
    tx.outgoingMail.findFirst({
      where: { recipient: email, text: { startsWith: "#" } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
  );
  return mail?.text.slice(1);
}

/** An organiser who has signed in. */
export interface OrganiserInTown extends SignedInOrganiser {
  readonly token: string;
  readonly ctx: TownContext;
}

/** Business of somebody new at a town's door. */
export function doorOf(fixture: DomainFixture, townId: TownId): TownContext {
  return townContext(fixture.domain(), townId, someVisitor());
}

/** Signs in with the secret of a link. */
export async function enter(
  fixture: DomainFixture,
  townId: TownId,
  secret: string,
): Promise<OrganiserInTown> {
  const door = doorOf(fixture, townId);
  const { token } = await signInByLink(door, { secret, device: "Test" });
  const signedIn = await readAccount(door, token);
  if (signedIn === null) throw new Error("signed in and yet not");
  return { ...signedIn, token, ctx: townContext(fixture.domain(), townId, signedIn.organiser) };
}

/** Signs in by asking for a link. */
export async function signIn(
  fixture: DomainFixture,
  townId: TownId,
  email: string,
): Promise<OrganiserInTown> {
  fixture.clock.advance(1_000);
  const door = doorOf(fixture, townId);
  await askForLink(door, { email, compose: secretMail });
  const secret = await secretFor(door, email);
  if (secret === undefined) throw new Error("no mail came");
  return enter(fixture, townId, secret);
}

/** The town's office for clubs. */
export function clubOffice(fixture: DomainFixture, townId: TownId): TownContext {
  const id = "00000000-0000-4000-8000-00000000c1ab" as StaffId;
  const staff = { kind: "staff", id, role: "club-office", towns: [townId] } as const;
  return townContext(fixture.domain(), townId, staff);
}

/** A club whose owner is signed in; approved unless a test wants otherwise. */
export async function newClub(
  fixture: DomainFixture,
  townId: TownId,
  email: string,
  isApproved = true,
): Promise<{ readonly clubId: ClubId; readonly owner: OrganiserInTown }> {
  const door = doorOf(fixture, townId);
  const who = { displayName: "Erika Muster", email };
  await applyForClub(door, { name: "Chor", purpose: "Proben", ...who, compose: secretMail });
  const applied = await enter(fixture, townId, (await secretFor(door, email)) ?? "");
  const clubId = applied.organiser.memberships.at(-1)?.clubId;
  if (clubId === undefined) throw new Error("no club came of it");
  if (!isApproved) return { clubId, owner: applied };
  await decideClub(clubOffice(fixture, townId), { clubId, isApproved, compose: plainMail });
  return { clubId, owner: await signIn(fixture, townId, email) };
}
