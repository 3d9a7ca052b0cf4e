import { changeDoor } from "@/features/waiting-room/actions";

/** A host changes lock, PIN or waiting room. */
export const POST = changeDoor;
