import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import type { InstallationTransaction } from "@stadtstube/prisma";

import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";
import type { RelyingParty } from "../passkeys/relying-party";
import { type NewCredential, passkeyColumns, readNewPasskey } from "../passkeys/verify-passkey";

import { StaffError } from "./staff-error";

/** The public key in a browser's answer to `challenge`. Throws `staff.refused`. */
export async function verifyNewPasskey(
  party: RelyingParty,
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<NewCredential> {
  const credential = await readNewPasskey(party, response, challenge);
  if (credential === null) throw StaffError.refused();
  return credential;
}

/** Keeps a verified key for a person, within the caller's transaction. */
export async function keepPasskey(
  ctx: InstallationContext,
  tx: InstallationTransaction,
  { staffId, credential }: { readonly staffId: StaffId; readonly credential: NewCredential },
): Promise<void> {
  const createdAt = ctx.clock.now();
  await tx.staffPasskey.create({ data: { ...passkeyColumns(credential), staffId, createdAt } });
}
