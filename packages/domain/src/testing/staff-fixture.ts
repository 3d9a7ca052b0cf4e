import { systemJob, visitor } from "../access/actor";
import type { TownId } from "../ids";
import { installationContext, type InstallationContext } from "../installation-context";
import type { Policy } from "../policy";
import type { Staff, StaffRole } from "../rights/staff";
import { inviteStaff } from "../staff/invite-staff";
import { beginOidc, takeOidc } from "../staff/begin-oidc";
import { offerBootstrap } from "../staff/offer-bootstrap";
import { readSession } from "../staff/read-session";
import { signInByOidc } from "../staff/sign-in-by-oidc";

import type { DomainFixture } from "./town-fixture";

const ATTEMPT = { state: "s", nonce: "n", codeVerifier: "v" };
let people = 0;

/** Somebody who has signed in, with the token of the session. */
export interface SignedInStaff {
  readonly token: string;
  readonly context: InstallationContext;
  readonly staff: Staff;
}

/** Business of somebody at the door, each from an address of their own. */
export function atTheDoor(fixture: DomainFixture, policy?: Partial<Policy>): InstallationContext {
  people += 1;
  return installationContext(fixture.domain(policy), visitor(`door-${people}`));
}

/** Signs in by a link's secret, or (undefined) as an identity that is known already. */
export async function enterByOidc(
  fixture: DomainFixture,
  subject: string,
  secret?: string,
): Promise<SignedInStaff> {
  const door = atTheDoor(fixture);
  const { linkId } = await takeOidc(door, await beginOidc(door, ATTEMPT, secret));
  const identity = { issuer: "https://idp.example", subject, displayName: "Erika Muster" };
  const { token } = await signInByOidc(door, { ...identity, linkId, device: "Test" });
  const signedIn = await readSession(door, token);
  if (signedIn === null) throw new Error("signed in and yet not");
  const context = installationContext(fixture.domain(), signedIn.staff);
  return { token, context, staff: signedIn.staff };
}

/** The first operator of the fixture's database. */
export async function firstOperator(fixture: DomainFixture): Promise<SignedInStaff> {
  const job = installationContext(fixture.domain(), systemJob);
  const link = await offerBootstrap(job);
  if (link === null) throw new Error("there is an operator already");
  return enterByOidc(fixture, "operator", link.secret);
}

/** Somebody new with this role, invited by `by`. */
export async function newStaff(
  fixture: DomainFixture,
  by: SignedInStaff,
  wanted: { readonly role: StaffRole; readonly towns: "all" | readonly TownId[] },
): Promise<SignedInStaff> {
  people += 1;
  const link = await inviteStaff(by.context, { displayName: `Person ${people}`, ...wanted });
  return enterByOidc(fixture, `subject-${people}`, link.secret);
}
