import "server-only";
import {
  decideAdmission,
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

const hostKey = z.object({ code: roomCode, hostSecret: secret });
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
  schema: hostKey.extend({
    decision: z.enum(["admit", "refuse"]),
    requests: z.array(z.string().max(40)).max(500),
  }),
  run: decideAdmission,
});

/** Changes lock, PIN and waiting room. */
export const changeDoor = defineRoute({
  schema: hostKey.extend({
    waitingRoom: z.boolean().optional(),
    locked: z.boolean().optional(),
    pin: pin.nullable().optional(),
  }),
  run: setRoomOptions,
});

/**
 * Takes the right of somebody whom a host throws out of the meeting. What a page says about its own
 * endpoint counts only where the media server attests nobody.
 */
export const throwOut = defineRoute({
  schema: hostKey.extend({
    endpointId,
    participantId: z.string().max(40).nullable().default(null),
    present: z.array(endpointId).max(1_000),
  }),
  run: async (context, { participantId, ...input }) =>
    participantId === null
      ? removeEndpoint(context, input)
      : removeParticipant(context, { ...input, participantId }),
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
