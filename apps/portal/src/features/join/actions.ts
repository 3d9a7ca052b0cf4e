"use server";
import {
  type Admission,
  admitParticipant,
  normaliseRoomCode,
  renewGrant,
  type RoomCode,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { mediaEndpoints } from "@/server/media-endpoints";

import type { AdmissionReply } from "./model/admission-reply";

const displayName = z.string().max(200);

/** Asks to be let in: as host with the secret from the link's fragment, else as guest. */
export const requestAdmission = defineAction({
  schema: z.object({
    code: z
      .string()
      .max(200)
      .transform(toCode)
      .pipe(z.custom<RoomCode>((code) => code !== null)),
    hostSecret: z.string().min(1).max(100).optional(),
    displayName,
  }),
  run: async (context, input) => toReply(await admitParticipant(context, input)),
});

/** Asks for a fresh grant for somebody who was inside before. */
export const renewAdmission = defineAction({
  schema: z.object({ renewalToken: z.string().max(200), displayName }),
  run: async (context, input) => toReply(await renewGrant(context, input)),
});

function toCode(text: string): RoomCode | null {
  return normaliseRoomCode(text);
}

function toReply(admission: Admission): AdmissionReply {
  const { role, displayName: name, renewalToken, conference, grant, closesAt } = admission;
  return {
    role,
    displayName: name,
    renewalToken,
    mayShareScreen: admission.mayShareScreen,
    closesInMs: closesAt === null ? null : closesAt.getTime() - Date.now(),
    connection: { ...mediaEndpoints(), room: conference, grant },
  };
}
