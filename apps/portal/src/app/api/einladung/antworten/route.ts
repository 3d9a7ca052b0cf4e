import { giveAnswer } from "@/features/invited/invited-routes";

/** Somebody invited answers. */
export const POST = giveAnswer;
