import type { ClubRole, ClubState } from "../clubs/club-role";
import { ClubError } from "../clubs/club-error";
import type { TownContext } from "../town-context";

import { requireOrganiser } from "./require-organiser";

/** Everything that is stored about an organiser (GDPR Art. 15 and 20). */
export interface AccountExport {
  readonly account: {
    readonly displayName: string;
    readonly email: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date;
  };
  readonly clubs: readonly {
    readonly name: string;
    readonly purpose: string;
    readonly state: ClubState;
    readonly role: ClubRole;
    readonly since: Date;
    readonly rooms: readonly string[];
    /** What this person made for programs; never the tokens themselves. */
    readonly tokens: readonly {
      readonly name: string;
      readonly scopes: readonly string[];
      readonly createdAt: Date;
      readonly expiresAt: Date;
      readonly lastUsedOn: Date | null;
    }[];
  }[];
  readonly passkeys: readonly {
    readonly name: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date | null;
  }[];
  readonly sessions: readonly {
    readonly device: string;
    readonly createdAt: Date;
    readonly lastSeenAt: Date;
    readonly expiresAt: Date;
  }[];
}

/** The actor's own data, without anybody else's and without secrets. Throws `access.denied`. */
export async function exportAccount(ctx: TownContext): Promise<AccountExport> {
  const { id } = requireOrganiser(ctx);
  const row = await ctx.transaction((tx) =>
    tx.account.findFirst({
      where: { townId: ctx.townId, id },
      include: {
        passkeys: { orderBy: { createdAt: "asc" } },
        sessions: { orderBy: { createdAt: "asc" } },
        memberships: { include: { tokens: true, club: { include: { rooms: true } } } },
      },
    }),
  );
  if (row === null) throw ClubError.unknown();
  const { displayName, email, createdAt, lastUsedAt } = row;
  return {
    account: { displayName, email, createdAt, lastUsedAt },
    clubs: row.memberships.map(({ club, role, createdAt: since, tokens }) => ({
      ...{ name: club.name, purpose: club.purpose, state: club.state, since },
      role: role as ClubRole,
      rooms: club.rooms.map(({ code }) => code),
      tokens: tokens.map((token) => ({
        ...{ name: token.name, scopes: token.scopes, createdAt: token.createdAt },
        ...{ expiresAt: token.expiresAt, lastUsedOn: token.lastUsedOn },
      })),
    })),
    passkeys: row.passkeys.map((key) => ({
      ...{ name: key.name, createdAt: key.createdAt, lastUsedAt: key.lastUsedAt },
    })),
    sessions: row.sessions.map((session) => ({
      ...{ device: session.device, createdAt: session.createdAt },
      ...{ lastSeenAt: session.lastSeenAt, expiresAt: session.expiresAt },
    })),
  };
}
