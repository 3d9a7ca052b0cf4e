import type { RegistrationResponseJSON } from "@simplewebauthn/server";

import { AccessError } from "../access/access-error";
import { recordChange } from "../audit/record-change";
import type { InstallationContext } from "../installation-context";
import { newPasskeyOptions, type RegistrationQuestion } from "../passkeys/passkey-options";
import type { RelyingParty } from "../passkeys/relying-party";

import { keepChallenge, takeChallenge } from "./challenge";
import { keepPasskey, verifyNewPasskey } from "./new-passkey";
import { StaffError } from "./staff-error";

/** So many keys anybody may have; more are a mistake. */
const MOST_PASSKEYS = 10;

/**
 * Begins to add another passkey to the actor's own account, so that a lost device shuts nobody out. A
 * device that has one already refuses. Throws `access.denied`, `staff.too-many-passkeys`.
 */
export async function beginAddPasskey(
  ctx: InstallationContext,
  party: RelyingParty,
): Promise<RegistrationQuestion> {
  const { actor } = ctx;
  if (actor.kind !== "staff") throw AccessError.denied();
  return ctx.transaction(async (tx) => {
    const person = await tx.staff.findUnique({
      where: { id: actor.id },
      include: { passkeys: { select: { id: true }, take: MOST_PASSKEYS } },
    });
    if (person === null || person.disabledAt !== null) throw AccessError.denied();
    if (person.passkeys.length >= MOST_PASSKEYS) throw StaffError.tooManyPasskeys();
    const holder = { name: person.displayName, known: person.passkeys };
    const options = await newPasskeyOptions(party, holder);
    const kept = { purpose: "register", challenge: options.challenge, staffId: actor.id } as const;
    return { challengeId: await keepChallenge(ctx, tx, kept), options };
  });
}

/**
 * Adds the key that the browser made. Throws `access.denied`, and `staff.refused` for whatever is not the
 * answer to the actor's own question.
 */
export async function finishAddPasskey(
  ctx: InstallationContext,
  party: RelyingParty,
  answer: { readonly challengeId: string; readonly response: RegistrationResponseJSON },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "staff") throw AccessError.denied();
  const { challenge, staffId } = await takeChallenge(ctx, answer.challengeId, "register");
  if (staffId !== actor.id) throw StaffError.refused();
  const credential = await verifyNewPasskey(party, answer.response, challenge);
  await ctx.transaction(async (tx) => {
    await keepPasskey(ctx, tx, { staffId: actor.id, credential });
    await recordChange(ctx, tx, {
      action: "staff.add-passkey",
      place: "installation",
      subject: actor.id,
    });
  });
}
