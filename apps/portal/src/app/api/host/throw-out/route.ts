import { throwOut } from "@/features/waiting-room/actions";

/** A host takes the right of who is thrown out. */
export const POST = throwOut;
