import "server-only";
import { listPasskeys, listSessions } from "@stadtstube/domain";

import { requestInstallation, staffOrSignIn } from "@/server/signed-in";

import type { PasskeyRow } from "./model/passkey-row";
import type { SessionRow } from "./model/session-row";

/** Where this person is signed in. */
export async function readSessions(): Promise<readonly SessionRow[]> {
  const { sessionId } = await staffOrSignIn();
  const sessions = await listSessions(await requestInstallation());
  return sessions.map(({ id, method, device, createdAt, lastSeenAt }) => ({
    ...{ id, method, device, isThis: id === sessionId },
    createdAtMs: createdAt.getTime(),
    lastSeenAtMs: lastSeenAt.getTime(),
  }));
}

/** By which keys this person can sign in. */
export async function readPasskeys(): Promise<readonly PasskeyRow[]> {
  await staffOrSignIn();
  const keys = await listPasskeys(await requestInstallation());
  return keys.map(({ id, createdAt, lastUsedAt }) => ({
    id,
    createdAtMs: createdAt.getTime(),
    lastUsedAtMs: lastUsedAt?.getTime() ?? null,
  }));
}
