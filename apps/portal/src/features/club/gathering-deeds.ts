"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ruleInWords } from "@stadtstube/calendar";
import {
  cancelGathering,
  changeDate,
  changeGathering,
  type ClubId,
  createGathering,
  type GatheringId,
  previewGathering,
  type RawGathering,
  renewFeed,
  type RoomId,
} from "@stadtstube/domain";
import { z } from "zod";

import { localizedPath } from "@/i18n/localized-path";
import { defineAction } from "@/server/define-action";
import { organiserContext } from "@/server/organiser";

import { toCapacityView } from "./capacity-view";
import { toPlannedRow, wordsLanguage } from "./date-words";
import { type FormState, textsOf } from "./model/form-state";
import {
  GATHERING_FIELDS,
  type GatheringFormState,
  PAUSES,
  type PreviewView,
} from "./model/gathering-form-state";

const texts = z.record(z.string(), z.string().max(5_000));
const which = z.object({ clubId: z.uuid(), roomId: z.uuid(), values: texts });
const notifies = z.boolean();
const refresh = () => revalidatePath("/[locale]/verein/termine/[club]", "layout");

const look = defineAction({
  schema: which.extend({ gatheringId: z.uuid().nullable() }),
  run: async (_, { clubId, roomId, gatheringId, values }): Promise<PreviewView> => {
    const words = await wordsLanguage();
    const { dates, series, capacity } = await previewGathering(await organiserContext(), {
      ...{ ...rawOf(values), clubId: clubId as ClubId, roomId: roomId as RoomId },
      gatheringId: gatheringId as GatheringId | null,
    });
    const rows = dates.map((date) => toPlannedRow(date, words));
    return {
      dates: rows,
      capacity: toCapacityView(capacity, rows),
      rule: series.rule === null ? null : ruleInWords(series.rule, series.start, words),
    };
  },
});

const save = defineAction({
  schema: which.extend({
    gatheringId: z.uuid().nullable(),
    following: z.string().nullable(),
    notifies,
  }),
  run: async (_, { clubId, roomId, gatheringId, following, notifies, values }) => {
    const context = await organiserContext();
    const place = { clubId: clubId as ClubId, roomId: roomId as RoomId };
    const wish = { ...rawOf(values), ...place };
    const saved =
      gatheringId === null
        ? await createGathering(context, wish)
        : await changeGathering(context, {
            ...{ ...wish, gatheringId: gatheringId as GatheringId, following, notifies },
          });
    refresh();
    return saved;
  },
});

/**
 * Takes the form for a gathering: shows what would become of it, or saves what was shown (`save`) and
 * goes to its page; works without script, too.
 */
export async function planGatheringAction(
  _: GatheringFormState,
  form: FormData,
): Promise<GatheringFormState> {
  const values = textsOf(form, GATHERING_FIELDS);
  const { clubId = "", roomId = "", following = "" } = values;
  const gatheringId = values["gatheringId"] === "" ? null : (values["gatheringId"] ?? null);
  const input = { clubId, roomId, gatheringId, values };
  if (form.get("save") === null) {
    const looked = await look(input);
    if (!looked.ok) return { values, failure: looked.error, preview: null };
    return { values, failure: null, preview: looked.value };
  }
  const saved = await save({
    ...{ ...input, following: following === "" ? null : following },
    notifies: form.get("notifies") !== null,
  });
  if (!saved.ok) return { values, failure: saved.error, preview: null };
  redirect(localizedPath(await getLocale(), `/verein/termine/${clubId}/${saved.value}`));
}

function rawOf(values: Readonly<Record<string, string>>): RawGathering {
  const text = (name: string) => values[name] ?? "";
  return {
    ...{ title: text("title"), agenda: text("agenda"), start: `${text("date")}T${text("time")}` },
    ...{ durationMinutes: Number(text("minutes")), rhythm: text("rhythm"), until: text("until") },
    count: text("count").trim() === "" ? null : Number(text("count")),
    holidaysOf: text("holidaysOf"),
    expectedPeople: numberOf(text("people")),
    options: {
      ...{ waitingRoom: text("waitingRoom") !== "", startMuted: text("startMuted") !== "" },
      screenForHosts: text("screenForHosts") !== "",
      pin: text("pin").trim() === "" ? null : text("pin"),
      opensBeforeMinutes: numberOf(text("opensBefore")),
      closesAfterMinutes: numberOf(text("closesAfter")),
    },
    pauses: PAUSES.map((index) => ({
      from: text(`pauseFrom${index}`),
      to: text(`pauseTo${index}`),
    })),
  };
}

/** Nothing is null; what is no number is none, as the use case says. */
const numberOf = (text: string) => (text.trim() === "" ? null : Number(text));

const dateKey = z.object({ clubId: z.uuid(), gatheringId: z.uuid(), key: z.string().max(20) });

const change = defineAction({
  // What is no number is no length, as the use case says.
  schema: dateKey.extend({ start: z.string().max(40), minutes: z.number().catch(0), notifies }),
  run: async (_, { clubId, gatheringId, key, start, minutes, notifies }) => {
    await changeDate(await organiserContext(), {
      ...{ clubId: clubId as ClubId, gatheringId: gatheringId as GatheringId, key },
      change: { kind: "moved", start, durationMinutes: minutes },
      notifies,
    });
    refresh();
  },
});

/** Takes the form that moves one date; works without script, too. */
export async function moveDateAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["clubId", "gatheringId", "key", "date", "time", "minutes"]);
  const { clubId = "", gatheringId = "", key = "", date, time, minutes } = values;
  const start = `${date}T${time}`;
  const when = { start, minutes: Number(minutes), notifies: form.get("notifies") !== null };
  const result = await change({ clubId, gatheringId, key, ...when });
  if (!result.ok) return { step: "writing", values, failure: result.error };
  redirect(localizedPath(await getLocale(), `/verein/termine/${clubId}/${gatheringId}`));
}

/** Calls one date off, or lets it take place as planned again. */
export const settleDateAction = defineAction({
  schema: dateKey.extend({ kind: z.enum(["cancelled", "planned"]), notifies }),
  run: async (_, { clubId, gatheringId, key, kind, notifies }) => {
    await changeDate(await organiserContext(), {
      ...{ clubId: clubId as ClubId, gatheringId: gatheringId as GatheringId, key },
      ...{ change: { kind }, notifies },
    });
    refresh();
  },
});

/** Calls all dates of a gathering off. */
export const cancelGatheringAction = defineAction({
  schema: z.object({ clubId: z.uuid(), gatheringId: z.uuid(), notifies }),
  run: async (_, { clubId, gatheringId, notifies }) => {
    const key = { clubId: clubId as ClubId, gatheringId: gatheringId as GatheringId };
    await cancelGathering(await organiserContext(), { ...key, notifies });
    refresh();
  },
});

/** Gives a club's feed another address. */
export const renewFeedAction = defineAction({
  schema: z.object({ clubId: z.uuid() }),
  run: async (_, { clubId }) => {
    await renewFeed(await organiserContext(), clubId as ClubId);
    refresh();
  },
});
