/** What others may use of this area. */
export { answerPoll, type PollReply } from "./answer-poll";
export { changeAnswer } from "./change-answer";
export { chooseDate } from "./choose-date";
export { closePoll } from "./close-poll";
export { createPoll, type PollWish } from "./create-poll";
export { deletePoll } from "./delete-poll";
export { listPolls, type PollLine } from "./list-polls";
export {
  type ChosenDate,
  POLL_CHOICES,
  type PollChoice,
  type PollDateView,
  type PollState,
  type PollView,
} from "./poll";
export { type OwnPoll, readPoll } from "./read-poll";
export { type MemberPoll, type PollKey, viewPoll } from "./view-poll";
export { withdrawAnswer } from "./withdraw-answer";
