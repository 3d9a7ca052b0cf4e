import "server-only";
import { normaliseRoomCode, type RoomCode, viewRoom } from "@stadtstube/domain";

import type { ActionError } from "@/server/action-result";
import { requestContext } from "@/server/tenant";
import { toActionError } from "@/server/to-action-error";

/** What the join page knows before anybody says who they are. */
export type RoomLookup =
  | { readonly kind: "found"; readonly code: RoomCode }
  | { readonly kind: "refused"; readonly error: ActionError }
  /** The address is not spelled as the room's code is; `code` is the right spelling. */
  | { readonly kind: "respelled"; readonly code: RoomCode };

/** Looks a room up by what stands in the address. A room that opens later is found, too. */
export async function lookUpRoom(segment: string): Promise<RoomLookup> {
  const code = normaliseRoomCode(decodeSegment(segment));
  if (code === null) {
    return { kind: "refused", error: { code: "code.unreadable", category: "user" } };
  }
  if (code !== segment) return { kind: "respelled", code };
  try {
    await viewRoom(await requestContext(), { code });
    return { kind: "found", code };
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
