import { takeAnswerBack } from "@/features/polls/member-routes";

/** A member takes their answer back. */
export const POST = takeAnswerBack;
