import { changeLeaving } from "@/features/invited/invited-routes";

/** Somebody leaves a club's mails, or comes back. */
export const POST = changeLeaving;
