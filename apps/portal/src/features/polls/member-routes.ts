import "server-only";
import {
  answerPoll,
  changeAnswer,
  POLL_CHOICES,
  type PollDateId,
  viewPoll,
  withdrawAnswer,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineRoute } from "@/server/define-route";
import { displayName, secret } from "@/server/inputs";

import type { MemberSheet } from "./model/poll-sheet";
import { toPollSheet } from "./model/to-poll-sheet";

const key = z.union([
  z.strictObject({ pollSecret: secret }),
  z.strictObject({ answerSecret: secret }),
]);
const dateId = z.uuid().transform((id) => id as PollDateId);
const reply = z.object({
  name: displayName,
  choices: z.array(z.object({ dateId, choice: z.enum(POLL_CHOICES) })).max(40),
});

/** A member looks at a poll. */
export const lookAtPoll = defineRoute({
  schema: key,
  run: async (context, by): Promise<MemberSheet> => {
    const view = await viewPoll(context, by);
    const own = view.own === null ? null : { name: view.own.name, choices: view.own.choices };
    return { ...toPollSheet(view), own };
  },
});

/** A member answers. */
export const giveAnswer = defineRoute({
  schema: reply.extend({ pollSecret: secret }),
  run: answerPoll,
});

/** A member says something else. */
export const giveOtherAnswer = defineRoute({
  schema: reply.extend({ answerSecret: secret }),
  run: changeAnswer,
});

/** A member takes their answer back. */
export const takeAnswerBack = defineRoute({
  schema: z.object({ answerSecret: secret }),
  run: withdrawAnswer,
});
