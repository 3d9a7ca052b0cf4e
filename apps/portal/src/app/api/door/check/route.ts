import { checkAtDoor } from "@/features/join/actions";

/** A waiting guest looks. */
export const POST = checkAtDoor;
