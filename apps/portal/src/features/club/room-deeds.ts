"use server";
import { revalidatePath } from "next/cache";
import {
  type ClubId,
  createClubRoom,
  deleteClubRoom,
  hostClubRoom,
  type RoomId,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { organiserContext } from "@/server/organiser";

import { type FormState, textsOf } from "./model/form-state";

const room = z.object({ clubId: z.uuid(), roomId: z.uuid() });
const refresh = () => revalidatePath("/[locale]/verein", "page");

const create = defineAction({
  schema: z.object({ clubId: z.uuid(), address: z.string().max(500) }),
  run: async (_, { clubId, address }) => {
    await createClubRoom(await organiserContext(), { clubId: clubId as ClubId, address });
    refresh();
  },
});

/** Takes the form for a room of a club; works without script, too. */
export async function addRoomAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["clubId", "address"]);
  const { clubId = "", address = "" } = values;
  const result = await create({ clubId, address });
  if (result.ok) return { step: "done", values };
  return { step: "writing", values, failure: result.error };
}

/** Gives a club's room up. */
export const deleteRoomAction = defineAction({
  schema: room,
  run: async (_, { clubId, roomId }) => {
    const which = { clubId: clubId as ClubId, roomId: roomId as RoomId };
    await deleteClubRoom(await organiserContext(), which);
    refresh();
  },
});

/** Gives the organiser a host's secret for a room of their club. */
export const hostRoomAction = defineAction({
  schema: room,
  run: async (_, { clubId, roomId }) => {
    const which = { clubId: clubId as ClubId, roomId: roomId as RoomId };
    const { hostSecret } = await hostClubRoom(await organiserContext(), which);
    return { hostSecret };
  },
});
