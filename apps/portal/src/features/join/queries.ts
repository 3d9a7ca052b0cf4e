import "server-only";
import { normaliseRoomCode, type RoomCode, type RoomView, viewRoom } from "@stadtstube/domain";

import type { ActionError } from "@/server/action-result";
import { requestContext } from "@/server/tenant";
import { toActionError } from "@/server/to-action-error";

/** What the join page knows before anybody says who they are. */
export type RoomLookup =
  | { readonly kind: "found"; readonly room: RoomView }
  | { readonly kind: "refused"; readonly error: ActionError }
  /** The address holds no code; `typed` is what stands there instead. */
  | { readonly kind: "unreadable"; readonly typed: string }
  /** The address is not spelled as the room's code is; `code` is the right spelling. */
  | { readonly kind: "respelled"; readonly code: RoomCode };

/** Looks a room up by what stands in the address. A room that opens later is found, too. */
export async function lookUpRoom(segment: string): Promise<RoomLookup> {
  const typed = decodeSegment(segment);
  const code = normaliseRoomCode(typed);
  if (code === null) return { kind: "unreadable", typed: typed.slice(0, 120) };
  if (code !== segment) return { kind: "respelled", code };
  try {
    const room = await viewRoom(await requestContext(), { code });
    // An own address is found in any spelling; only one of them is right.
    return room.code === code ? { kind: "found", room } : { kind: "respelled", code: room.code };
  } catch (error) {
    return { kind: "refused", error: toActionError(error) };
  }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
