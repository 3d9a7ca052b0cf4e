import { watchWaiting } from "@/features/waiting-room/actions";

/** A host listens at the door. */
export const POST = watchWaiting;
