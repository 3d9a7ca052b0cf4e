import { askAtDoor } from "@/features/join/actions";

/** The way in for everybody. */
export const POST = askAtDoor;
