import "server-only";
import { listSessions } from "@stadtstube/domain";

import { requestInstallation, staffOrSignIn } from "@/server/signed-in";

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
