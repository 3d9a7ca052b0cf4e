import { lookAtDoor } from "@/features/waiting-room/actions";

/** A host looks who waits. */
export const POST = lookAtDoor;
