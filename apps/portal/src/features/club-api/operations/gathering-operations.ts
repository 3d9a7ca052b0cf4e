import { dayOf, writeRule } from "@stadtstube/calendar";
import {
  cancelGathering,
  changeGathering,
  createGathering,
  type Gathering,
  type GatheringId,
  listGatherings,
  type RawGathering,
  readGathering,
  type RoomId,
} from "@stadtstube/domain";
import { z } from "zod";

import { type ApiCall, defineOperation } from "../model/operation";
import { sliceOf, toPage } from "../model/paging";
import {
  gathering,
  gatheringId,
  gatheringInput,
  occurrenceKey,
  page,
  pageOf,
} from "../model/schemas";

const nothing = z.object({});
const one = z.object({ gatheringId });
const ABOUT_TIME = {
  400: [
    ...["club.invalid-name", "gathering.invalid-time", "gathering.invalid-end"],
    ...["gathering.invalid-pause", "gathering.no-dates"],
  ],
};

/** What the club meets for. */
export const GATHERING_OPERATIONS = [
  defineOperation({
    ...{ id: "listGatherings", method: "GET", path: "/gatherings", scope: "read" },
    summary: "The club's gatherings, in the order they were entered",
    ...{ params: nothing, query: page, body: null, status: 200, failures: {} },
    ...{ answer: pageOf("Gatherings", gathering), isRepeatable: false },
    run: async ({ context, clubId }, { query }) => {
      const found = await listGatherings(context, { clubId, ...sliceOf(query) });
      return toPage(found.map(toGathering), query);
    },
  }),
  defineOperation({
    ...{ id: "createGathering", method: "POST", path: "/gatherings", scope: "write" },
    summary: "Enters one date or a series",
    ...{ params: nothing, query: nothing, body: gatheringInput, answer: gathering, status: 201 },
    failures: { ...ABOUT_TIME, 404: ["club.unknown"], 409: ["gathering.used-up"] },
    isRepeatable: true,
    run: async (call, { body }) => {
      const { context, clubId } = call;
      const roomId = body.roomId as RoomId;
      return read(call, await createGathering(context, { ...rawOf(body), clubId, roomId }));
    },
  }),
  defineOperation({
    ...{ id: "readGathering", method: "GET", path: "/gatherings/{gatheringId}", scope: "read" },
    summary: "One gathering",
    ...{ params: one, query: nothing, body: null, answer: gathering, status: 200 },
    ...{ failures: { 404: ["gathering.unknown"] }, isRepeatable: false },
    run: (call, { params }) => read(call, params.gatheringId),
  }),
  defineOperation({
    ...{ id: "changeGathering", method: "PUT", path: "/gatherings/{gatheringId}", scope: "write" },
    summary: "Changes all dates, or those from one on",
    description:
      "With `following`, the series ends before that date and another gathering begins, which is answered.",
    params: one,
    query: z.object({ following: occurrenceKey.optional() }),
    ...{ body: gatheringInput, answer: gathering, status: 200, isRepeatable: false },
    failures: {
      ...{ ...ABOUT_TIME, 404: ["club.unknown", "gathering.unknown"] },
      409: ["gathering.over", "gathering.used-up"],
    },
    run: async (call, { params, query, body }) => {
      const { context, clubId } = call;
      const key = { clubId, gatheringId: params.gatheringId as GatheringId };
      const place = { ...key, roomId: body.roomId as RoomId };
      const following = query.following ?? null;
      // What a program does not know of stays as it was.
      const { options, expectedPeople } = await readGathering(context, key);
      const edit = { ...rawOf(body), ...place, following, options, expectedPeople };
      return read(call, await changeGathering(context, edit));
    },
  }),
  defineOperation({
    ...{ id: "cancelGathering", method: "POST", scope: "write" },
    path: "/gatherings/{gatheringId}/cancellation",
    summary: "Calls off all dates that are not over; this cannot be taken back",
    ...{ params: one, query: nothing, body: null, answer: null, status: 204 },
    failures: { 404: ["gathering.unknown"], 409: ["gathering.over"] },
    isRepeatable: true,
    run: async ({ context, clubId }, { params }) =>
      cancelGathering(context, { clubId, gatheringId: params.gatheringId as GatheringId }),
  }),
];

async function read({ context, clubId }: ApiCall, id: string) {
  return toGathering(await readGathering(context, { clubId, gatheringId: id as GatheringId }));
}

function rawOf(body: z.output<typeof gatheringInput>): RawGathering {
  const { title, agenda, start, durationMinutes, rhythm, until, count, holidaysOf, pauses } = body;
  return {
    ...{ title, agenda, start, durationMinutes, rhythm, count, pauses },
    ...{ until: until ?? "", holidaysOf: holidaysOf ?? "" },
  };
}

function toGathering(found: Gathering): z.input<typeof gathering> {
  const { id, title, agenda, roomId, rhythm, series, isCancelled } = found;
  const { start, durationMinutes, rule, exclusions } = series;
  return {
    ...{ id, title, agenda, roomId, rhythm, isCancelled, start, durationMinutes },
    rule: rule === null ? null : writeRule(rule),
    until: rule === null || rule.until === null ? null : dayOf(rule.until),
    ...{ count: rule?.count ?? null, holidaysOf: exclusions.holidaysOf },
    pauses: exclusions.ranges.map(({ from, to }) => ({ from, to })),
  };
}
