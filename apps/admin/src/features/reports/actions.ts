"use server";
import { revalidatePath } from "next/cache";
import { closeReportedRoom, lookAtRoom, settleReport } from "@stadtstube/domain";
import { conferenceEnder } from "@stadtstube/operations";
import { z } from "zod";

import { env } from "@/env";
import { defineAction } from "@/server/define-action";
import { requestTown } from "@/server/signed-in";

const room = z.object({ townId: z.uuid(), code: z.string().max(2_000) });

/** Looks at a room within what is needed to decide; null if it is gone. */
export const lookAtRoomAction = defineAction({
  schema: room,
  run: async ({ townId, code }) => {
    const facts = await lookAtRoom(await requestTown(townId), code);
    if (facts === null) return { room: null };
    const { createdAt, lastUsedAt, closedAt, expiresAt, ...rest } = facts;
    return {
      room: {
        ...{ ...rest, createdAtMs: createdAt.getTime(), expiresAtMs: expiresAt.getTime() },
        lastUsedAtMs: lastUsedAt?.getTime() ?? null,
        closedAtMs: closedAt?.getTime() ?? null,
      },
    };
  },
});

/** Closes a room on the town's behalf; `isEnded`: the media stack threw out who was inside. */
export const closeRoomAction = defineAction({
  schema: room,
  run: async ({ townId, code }) =>
    closeReportedRoom(await requestTown(townId), code, endConference()),
});

function endConference() {
  const { MEDIA_PRIVATE_URL, XMPP_MUC, ADMIN_ALLOWED_NETWORKS } = env();
  if (MEDIA_PRIVATE_URL === undefined) return null;
  const server = { url: new URL(MEDIA_PRIVATE_URL), mucDomain: XMPP_MUC };
  return conferenceEnder(server, ADMIN_ALLOWED_NETWORKS);
}

/** Deletes a report that is dealt with. */
export const settleReportAction = defineAction({
  schema: z.object({ townId: z.uuid(), id: z.uuid() }),
  run: async ({ townId, id }) => {
    await settleReport(await requestTown(townId), id);
    revalidatePath("/meldungen");
    return { isDone: true };
  },
});
