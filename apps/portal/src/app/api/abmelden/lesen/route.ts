import { lookAtLeaving } from "@/features/invited/invited-routes";

/** Somebody looks whether they get a club's mails. */
export const POST = lookAtLeaving;
