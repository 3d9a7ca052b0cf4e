import "server-only";
import { dateInWords, ruleInWords } from "@stadtstube/calendar";
import {
  answerInvitation,
  INVITATION_ANSWERS,
  leaveMails,
  returnToMails,
  viewInvitation,
  viewLeaving,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineRoute } from "@/server/define-route";
import { secret } from "@/server/inputs";

import type { InvitedSheet } from "./model/invited-sheet";

/** Somebody invited looks at their invitation. */
export const lookAtInvitation = defineRoute({
  schema: z.object({ secret, words: z.enum(["de", "en"]) }),
  run: async (context, { words, ...key }): Promise<InvitedSheet> => {
    const view = await viewInvitation(context, key);
    const { clubName, name, title, agenda, roomCode, series, answer, state } = view;
    return {
      ...{ clubName, name, title, agenda, roomCode, answer, state },
      rule: series.rule === null ? null : ruleInWords(series.rule, series.start, words),
      dates: view.dates.map((date) => ({
        ...{ key: date.key, state: date.state, when: dateInWords(date, words) },
      })),
    };
  },
});

/** Somebody invited answers. */
export const giveAnswer = defineRoute({
  schema: z.object({ secret, answer: z.enum(INVITATION_ANSWERS) }),
  run: answerInvitation,
});

/** Somebody looks whether they get a club's mails. */
export const lookAtLeaving = defineRoute({ schema: z.object({ secret }), run: viewLeaving });

/** Somebody leaves a club's mails, or comes back. */
export const changeLeaving = defineRoute({
  schema: z.object({ secret, leaves: z.boolean() }),
  run: async (context, { leaves, ...key }) => {
    await (leaves ? leaveMails : returnToMails)(context, key);
    return viewLeaving(context, key);
  },
});
