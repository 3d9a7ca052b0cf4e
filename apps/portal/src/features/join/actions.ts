import "server-only";
import {
  type Admission,
  askToEnter,
  checkAdmission,
  type CheckOutcome,
  leaveWaitingRoom,
  rateMeeting,
  RATINGS,
  readMeetingDate,
  readPresence,
  renewGrant,
  reportPresence,
  type TownContext,
  watchAdmission,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineRoute } from "@/server/define-route";
import { defineStream } from "@/server/define-stream";
import { displayName, pin, roomCode, secret } from "@/server/inputs";
import { mediaEndpoints } from "@/server/media-endpoints";

import type { AdmissionReply } from "./model/admission-reply";
import type { DoorReply } from "./model/door-reply";

const requestKey = z.object({ requestId: secret, guestKey: secret });

/** Asks to be let in: as host with the secret from the link's fragment, else as guest. */
export const askAtDoor = defineRoute({
  schema: z.object({
    code: roomCode,
    displayName,
    guestKey: secret.optional(),
    pin: pin.optional(),
    hostSecret: secret.optional(),
  }),
  run: async (context, input) => toDoorReply(context, await askToEnter(context, input)),
});

/** Tells a guest who waits what became of it, and keeps the place. */
export const checkAtDoor = defineRoute({
  schema: requestKey.extend({ displayName }),
  run: async (context, input) => toDoorReply(context, await checkAdmission(context, input)),
});

/** Tells a guest who waits when to look again. */
export const watchDoor = defineStream({ schema: requestKey, watch: watchAdmission });

/** Takes a guest's question back. */
export const leaveDoor = defineRoute({
  schema: requestKey,
  run: async (context, input) => {
    await leaveWaitingRoom(context, input);
    return null;
  },
});

/** Asks for a fresh grant for somebody who was inside before. */
export const renewAdmission = defineRoute({
  schema: z.object({ renewalToken: secret, displayName }),
  run: async (context, input) => toAdmissionReply(context, await renewGrant(context, input)),
});

/** A page's sign of life from inside a meeting, or its end. */
export const signOfLife = defineRoute({
  schema: z.object({ renewalToken: secret, endpointId: z.string().max(40).nullable() }),
  run: async (context, input) => {
    await reportPresence(context, input);
    return null;
  },
});

/** What somebody says of a meeting after it. */
export const rate = defineRoute({
  schema: z.object({ renewalToken: secret, rating: z.enum(RATINGS) }),
  run: async (context, input) => {
    await rateMeeting(context, input);
    return null;
  },
});

/** How many are inside, before somebody enters. */
export const lookInside = defineRoute({
  schema: z.object({ code: roomCode }),
  run: readPresence,
});

async function toDoorReply(context: TownContext, outcome: CheckOutcome): Promise<DoorReply> {
  switch (outcome.state) {
    case "admitted":
      return { state: "admitted", admission: await toAdmissionReply(context, outcome.admission) };
    case "waiting":
      return { state: "waiting", requestId: outcome.requestId, held: outcome.held };
    case "refused":
      return { state: "refused", askAgainAtMs: outcome.askAgainAt?.getTime() ?? null };
    case "closed":
      return { state: "closed" };
  }
}

async function toAdmissionReply(
  context: TownContext,
  admission: Admission,
): Promise<AdmissionReply> {
  const { role, displayName: name, renewalToken, conference, grant, closesAt } = admission;
  const date = await readMeetingDate(context, renewalToken);
  return {
    role,
    displayName: name,
    renewalToken,
    mayShareScreen: admission.mayShareScreen,
    startsMuted: admission.startsMuted,
    about: date === null ? null : { title: date.title, agenda: date.agenda },
    closesInMs: closesAt === null ? null : closesAt.getTime() - Date.now(),
    connection: { ...mediaEndpoints(), room: conference, grant },
  };
}
