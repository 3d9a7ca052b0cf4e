import { lookAtInvitation } from "@/features/invited/invited-routes";

/** Somebody invited looks at their invitation. */
export const POST = lookAtInvitation;
