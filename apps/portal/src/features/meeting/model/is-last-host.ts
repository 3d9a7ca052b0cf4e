import type { MeetingState } from "./types";

/** True when others would stay behind without anybody who leads. */
export function isLastHost(state: Pick<MeetingState, "participants" | "role">): boolean {
  const others = state.participants.filter(({ isSelf }) => !isSelf);
  return state.role === "host" && others.length > 0 && others.every(({ role }) => role !== "host");
}
