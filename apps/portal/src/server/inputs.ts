import "server-only";
import { normaliseRoomCode, type RoomCode } from "@stadtstube/domain";
import { z } from "zod";

/** A room's code as somebody spells it; the domain's spelling comes out. */
export const roomCode = z
  .string()
  .max(200)
  .transform((text): RoomCode | null => normaliseRoomCode(text))
  .pipe(z.custom<RoomCode>((code) => code !== null));

/** Any secret of ours; what is not one proves nothing. */
export const secret = z.string().min(1).max(200);

/** A name as typed; the domain cuts and cleans it. */
export const displayName = z.string().max(200);

/** A PIN as typed. */
export const pin = z.string().max(40);
