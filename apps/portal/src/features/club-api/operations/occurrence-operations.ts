import { changeDate, type DateChange, type GatheringId, listDates } from "@stadtstube/domain";
import { z } from "zod";

import { defineOperation } from "../model/operation";
import { sliceOf, toPage } from "../model/paging";
import {
  gatheringId,
  occurrence,
  occurrenceChange,
  occurrenceKey,
  page,
  pageOf,
} from "../model/schemas";

/** The club's dates. */
export const OCCURRENCE_OPERATIONS = [
  defineOperation({
    ...{ id: "listOccurrences", method: "GET", path: "/occurrences", scope: "read" },
    summary: "The club's dates that are not over, in order",
    ...{ params: z.object({}), query: page.extend({ gatheringId: gatheringId.optional() }) },
    ...{ body: null, answer: pageOf("Occurrences", occurrence), status: 200 },
    ...{ failures: {}, isRepeatable: false },
    run: async ({ context, clubId, origin }, { query }) => {
      const wanted = (query.gatheringId ?? null) as GatheringId | null;
      const wish = { clubId, gatheringId: wanted, ...sliceOf(query) };
      const dates = await listDates(context, wish);
      const items = dates.map(({ startsAt, endsAt, roomCode, conflicts, ...date }) => ({
        ...{ ...date, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
        ...{ conflicts: [...conflicts], guestLink: `${origin}/treffen/${roomCode}` },
      }));
      return toPage(items, query);
    },
  }),
  defineOperation({
    ...{ id: "changeOccurrence", method: "PUT", scope: "write" },
    path: "/gatherings/{gatheringId}/occurrences/{key}",
    summary: "Moves one date, calls it off, or lets it be as planned again",
    params: z.object({ gatheringId, key: occurrenceKey }),
    ...{ query: z.object({}), body: occurrenceChange, answer: null, status: 204 },
    failures: {
      ...{ 400: ["gathering.invalid-time"], 404: ["gathering.unknown"], 409: ["gathering.over"] },
    },
    isRepeatable: false,
    run: async ({ context, clubId }, { params, body }) => {
      const { state, ...rest } = body;
      const change = { kind: state, ...rest } as DateChange;
      const id = params.gatheringId as GatheringId;
      await changeDate(context, { clubId, gatheringId: id, key: params.key, change });
    },
  }),
];
