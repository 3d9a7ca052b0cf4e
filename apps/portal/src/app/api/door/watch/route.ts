import { watchDoor } from "@/features/join/actions";

/** A waiting guest listens. */
export const POST = watchDoor;
