import { hostClubRoom, listClubRooms, type RoomId } from "@stadtstube/domain";
import { z } from "zod";

import { defineOperation } from "../model/operation";
import { club, hostLink, room, roomId } from "../model/schemas";

const nothing = z.object({});

/** The club itself and its rooms. */
export const CLUB_OPERATIONS = [
  defineOperation({
    ...{ id: "readClub", method: "GET", path: "/club", scope: "read" },
    summary: "The club that the token belongs to",
    ...{ params: nothing, query: nothing, body: null, answer: club, status: 200 },
    ...{ failures: {}, isRepeatable: false },
    run: async ({ context, clubId, clubName }) => {
      // Asks for the right to read; what is answered comes with the token.
      await listClubRooms(context, clubId);
      return { id: clubId, name: clubName };
    },
  }),
  defineOperation({
    ...{ id: "listRooms", method: "GET", path: "/rooms", scope: "read" },
    summary: "The club's rooms with their links for members",
    ...{ params: nothing, query: nothing, body: null, status: 200 },
    answer: z.object({ items: z.array(room).max(5) }).meta({ id: "Rooms" }),
    ...{ failures: {}, isRepeatable: false },
    run: async ({ context, clubId, origin }) => {
      const rooms = await listClubRooms(context, clubId);
      const items = rooms.map(({ id, code }) => ({
        ...{ id, code, guestLink: `${origin}/treffen/${code}` },
      }));
      return { items };
    },
  }),
  defineOperation({
    ...{ id: "createHostLink", method: "POST", path: "/rooms/{roomId}/host-links", scope: "host" },
    summary: "A link by which one person hosts for some hours",
    description:
      "Each call makes another link: an Idempotency-Key is not heeded, as no link is kept.",
    ...{ params: z.object({ roomId }), query: nothing, body: null, answer: hostLink, status: 201 },
    ...{ failures: { 404: ["club.unknown"] }, isRepeatable: false },
    run: async ({ context, clubId, origin }, { params }) => {
      const key = await hostClubRoom(context, { clubId, roomId: params.roomId as RoomId });
      return {
        url: `${origin}/treffen/${key.code}#h=${key.hostSecret}`,
        expiresAt: key.expiresAt.toISOString(),
      };
    },
  }),
];
