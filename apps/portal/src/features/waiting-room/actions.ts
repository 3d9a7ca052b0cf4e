import "server-only";
import {
  decideAdmission,
  letLeadAlong,
  listWaiting,
  removeEndpoint,
  removeParticipant,
  setRoomOptions,
  type WaitingList,
  watchWaitingRoom,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineRoute } from "@/server/define-route";
import { defineStream } from "@/server/define-stream";
import { pin, roomCode, secret } from "@/server/inputs";

import type { DeskReply } from "./model/desk-reply";

/** The host link's secret or, of who leads along, the renewal token of their own admission. */
const hostKey = z.union([
  z.object({ code: roomCode, hostSecret: secret }),
  z.object({ code: roomCode, renewalToken: secret }),
]);
const endpointId = z.string().max(40);

/** Who waits, and how the door stands; for hosts. */
export const lookAtDoor = defineRoute({
  schema: hostKey,
  run: async (context, input) => toDeskReply(await listWaiting(context, input)),
});

/** Tells a host when to look again. */
export const watchWaiting = defineStream({ schema: hostKey, watch: watchWaitingRoom });

/** Lets guests in, or refuses them; always those whom the host saw. */
export const decideAboutGuests = defineRoute({
  schema: hostKey.and(
    z.object({
      decision: z.enum(["admit", "refuse"]),
      requests: z.array(z.string().max(40)).max(500),
    }),
  ),
  run: decideAdmission,
});

/** Changes lock, PIN and waiting room. */
export const changeDoor = defineRoute({
  schema: hostKey.and(
    z.object({
      waitingRoom: z.boolean().optional(),
      locked: z.boolean().optional(),
      pin: pin.nullable().optional(),
    }),
  ),
  run: setRoomOptions,
});

/**
 * Takes the right of somebody whom a host throws out of the meeting. What a page says about its own
 * endpoint counts only where the media server attests nobody.
 */
export const throwOut = defineRoute({
  schema: hostKey.and(
    z.object({
      endpointId,
      participantId: z.string().max(40).nullable().default(null),
      present: z.array(endpointId).max(1_000),
    }),
  ),
  run: async (context, { participantId, ...input }) =>
    participantId === null
      ? removeEndpoint(context, input)
      : removeParticipant(context, { ...input, participantId }),
});

/** Lets somebody lead along whom the media server attests. */
export const letLead = defineRoute({
  schema: hostKey.and(z.object({ participantId: z.string().max(40) })),
  run: letLeadAlong,
});

function toDeskReply({ guests, door }: WaitingList): DeskReply {
  return {
    door,
    guests: guests.map(({ requestId, displayName, askedAt }) => ({
      id: requestId,
      name: displayName,
      askedAtMs: askedAt.getTime(),
    })),
  };
}
