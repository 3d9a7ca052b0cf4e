import { decideAboutGuests } from "@/features/waiting-room/actions";

/** A host lets in or refuses. */
export const POST = decideAboutGuests;
