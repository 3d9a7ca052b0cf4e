import { leaveDoor } from "@/features/join/actions";

/** A guest does not want to wait any longer. */
export const POST = leaveDoor;
