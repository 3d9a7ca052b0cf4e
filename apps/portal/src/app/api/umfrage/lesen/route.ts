import { lookAtPoll } from "@/features/polls/member-routes";

/** A member looks at a poll. */
export const POST = lookAtPoll;
