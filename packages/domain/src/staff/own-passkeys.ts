import { AccessError } from "../access/access-error";
import { recordChange } from "../audit/record-change";
import type { InstallationContext } from "../installation-context";

import { StaffError } from "./staff-error";

/** One of the actor's own keys. */
export interface PasskeyView {
  readonly id: string;
  readonly createdAt: Date;
  /** Null: nobody has signed in by it yet. */
  readonly lastUsedAt: Date | null;
}

/** The actor's own keys, the oldest first. Throws `access.denied`. */
export async function listPasskeys(ctx: InstallationContext): Promise<readonly PasskeyView[]> {
  const { actor } = ctx;
  if (actor.kind !== "staff") throw AccessError.denied();
  return ctx.transaction((tx) =>
    tx.staffPasskey.findMany({
      where: { staffId: actor.id },
      select: { id: true, createdAt: true, lastUsedAt: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 100,
    }),
  );
}

/**
 * Takes away one of the actor's own keys; running sessions go on. Throws `access.denied`,
 * `staff.unknown`, and `staff.last-passkey` for somebody who could not sign in any more.
 */
export async function removePasskey(ctx: InstallationContext, id: string): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "staff") throw AccessError.denied();
  await ctx.transaction(async (tx) => {
    // Two windows that each take away one of two keys must not both succeed.
    await tx.$queryRaw`SELECT id FROM staff WHERE id = ${actor.id}::uuid FOR UPDATE`;
    const person = await tx.staff.findUnique({
      where: { id: actor.id },
      include: { passkeys: { select: { id: true } } },
    });
    if (person?.passkeys.some((key) => key.id === id) !== true) throw StaffError.unknown();
    const isLast = person.passkeys.length === 1 && person.oidcSubject === null;
    if (isLast) throw StaffError.lastPasskey();
    await tx.staffPasskey.delete({ where: { id } });
    await recordChange(ctx, tx, {
      action: "staff.remove-passkey",
      place: "installation",
      subject: actor.id,
    });
  });
}
