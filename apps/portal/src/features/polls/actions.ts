"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import {
  chooseDate,
  type ClubId,
  closePoll,
  createPoll,
  deletePoll,
  type PollDateId,
  type PollId,
  type RoomId,
} from "@stadtstube/domain";
import { z } from "zod";

import { localizedPath } from "@/i18n/localized-path";
import { defineAction } from "@/server/define-action";
import { organiserContext } from "@/server/organiser";

import type { PollFormState } from "./model/poll-form-state";
import { readPollForm } from "./model/read-poll-form";

/** Bounds the work; what is sensible is the use case's. */
const text = z.string().max(5_000);
const place = z.object({ clubId: z.uuid(), pollId: z.uuid() });
const refresh = () => revalidatePath("/[locale]/verein/umfragen/[club]", "layout");

const create = defineAction({
  schema: z.object({
    clubId: z.uuid(),
    title: text,
    description: text,
    lastDay: text,
    namesPublic: z.boolean(),
    roomId: z.uuid().nullable(),
    dates: z.array(z.object({ start: z.string().max(40), lengthMinutes: z.number() })).max(40),
  }),
  run: async (_, { clubId, roomId, ...wish }) =>
    createPoll(await organiserContext(), {
      ...wish,
      clubId: clubId as ClubId,
      roomId: roomId as RoomId | null,
    }),
});

/** Takes the form for a new poll and leads to it; works without script, too. */
export async function createPollAction(_: PollFormState, form: FormData): Promise<PollFormState> {
  const { typed, clubId, namesPublic, roomId, dates } = readPollForm(form);
  const { title, description, lastDay } = typed;
  const wish = { clubId, title, description, lastDay, namesPublic, dates: [...dates] };
  const result = await create({ ...wish, roomId: roomId === "" ? null : roomId });
  if (!result.ok) return { typed, failure: result.error };
  refresh();
  redirect(localizedPath(await getLocale(), `/verein/umfragen/${clubId}/${result.value}`));
}

/** Ends the answering. */
export const closePollAction = defineAction({
  schema: place,
  run: async (_, { clubId, pollId }) => {
    const which = { clubId: clubId as ClubId, pollId: pollId as PollId };
    await closePoll(await organiserContext(), which);
    refresh();
  },
});

/** Ends a poll in one of its dates. */
export const chooseDateAction = defineAction({
  schema: place.extend({ dateId: z.uuid() }),
  run: async (_, { clubId, pollId, dateId }) => {
    const which = { clubId: clubId as ClubId, pollId: pollId as PollId };
    await chooseDate(await organiserContext(), { ...which, dateId: dateId as PollDateId });
    refresh();
  },
});

/** Deletes a poll with everybody's answers. */
export const deletePollAction = defineAction({
  schema: place,
  run: async (_, { clubId, pollId }) => {
    const which = { clubId: clubId as ClubId, pollId: pollId as PollId };
    await deletePoll(await organiserContext(), which);
    refresh();
  },
});
