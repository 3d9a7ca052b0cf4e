import { giveAnswer } from "@/features/polls/member-routes";

/** A member answers a poll. */
export const POST = giveAnswer;
