import { giveOtherAnswer } from "@/features/polls/member-routes";

/** A member changes their answer. */
export const POST = giveOtherAnswer;
