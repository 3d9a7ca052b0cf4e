import "server-only";
import { dayOf, parseWallTime, ruleInWords, toWallTime } from "@stadtstube/calendar";
import {
  type ClubId,
  DomainError,
  GATHERING_TEMPLATES,
  type Gathering,
  type GatheringId,
  hasClubRight,
  listClubRooms,
  type Invited,
  listDates,
  listInvited,
  listOwnClubs,
  PLAIN_OPTIONS,
  readFeedSecret,
  readGathering,
  type TownContext,
} from "@stadtstube/domain";

import { getTranslations } from "next-intl/server";

import { currentOrganiser, organiserContext } from "@/server/organiser";

import { toDateRow, wordsLanguage } from "./date-words";
import { optionValues, templateValues } from "./option-values";
import { PAUSES } from "./model/gathering-form-state";
import type {
  DatesView,
  DateView,
  GatheringFormView,
  GatheringView,
  InvitedRow,
} from "./model/gatherings-view";

const MINUTE_MS = 60_000;
const SHOWN = 30;
const SHOWN_OF_ONE = 12;
/** Three years of every week: enough to find one date that somebody names. */
const FOUND_OF_ONE = 750;

/** A club's next dates; null where nobody is signed in or they are not theirs to read. */
export async function readDatesView(clubId: string): Promise<DatesView | null> {
  return seen(async (context) => {
    const club = (await listOwnClubs(context)).find(({ id }) => id === clubId);
    if (club === undefined) return null;
    const words = await wordsLanguage();
    const dates = await listDates(context, { clubId: club.id, gatheringId: null, most: SHOWN });
    return {
      ...{ clubId: club.id, clubName: club.name, rooms: await listClubRooms(context, club.id) },
      dates: dates.map((date) => toDateRow(date, words)),
      feedPath: `/api/verein/kalender/${await readFeedSecret(context, club.id)}`,
      mayRenewFeed: hasClubRight(context.actor, "feed.renew", {
        ...{ townId: context.townId, clubId: club.id },
      }),
    };
  });
}

/** One gathering with its next dates; null where there is none to be seen. */
export async function readGatheringView(club: string, id: string): Promise<GatheringView | null> {
  return seen(async (context) => {
    const key = { clubId: club as ClubId, gatheringId: id as GatheringId };
    const gathering = await readGathering(context, key);
    const words = await wordsLanguage();
    const { series, title, agenda, roomCode: room, isCancelled, options } = gathering;
    const dates = await listDates(context, { ...key, most: SHOWN_OF_ONE });
    return {
      ...{ clubId: club, id, title, agenda, room, isCancelled, isSeries: series.rule !== null },
      options,
      rule: series.rule === null ? null : ruleInWords(series.rule, series.start, words),
      dates: dates.map((date) => toDateRow(date, words)),
      invited: (await listInvited(context, key)).map(toInvitedRow),
      ...{ reminder: gathering.reminder, reachable: gathering.reachable },
    };
  });
}

function toInvitedRow(one: Invited): InvitedRow {
  const { contactId: id, name, answer, letter, isUnsubscribed: hasLeft } = one;
  return { id, name, answer, letter: letter ?? "none", hasLeft };
}

/** The form for a new gathering; null where it is not theirs to enter one, or there is no room. */
export async function readNewGatheringForm(
  clubId: string,
  wanted: string,
): Promise<GatheringFormView | null> {
  return seen(async (context) => {
    const place = { townId: context.townId, clubId: clubId as ClubId };
    if (!hasClubRight(context.actor, "series.change", place)) return null;
    const rooms = await listClubRooms(context, place.clubId);
    if (rooms.length === 0) return null;
    const template = GATHERING_TEMPLATES.find((one) => one === wanted) ?? null;
    const t = await getTranslations("gatherings.templates");
    const values = {
      ...{ minutes: "90", time: "19:30" },
      ...(template === null ? optionValues(PLAIN_OPTIONS) : templateValues(template)),
      title: template === null || template === "open" ? "" : t(`${template}.title`),
    };
    const offered = { templates: GATHERING_TEMPLATES, template };
    return {
      clubId,
      gatheringId: "",
      following: "",
      title: "",
      rooms,
      reachable: 0,
      values,
      ...offered,
    };
  });
}

/**
 * The form for all dates of a gathering, or for those from `following` on; null where there is none
 * to be changed.
 */
export async function readGatheringForm(
  clubId: string,
  gatheringId: string,
  following: string,
): Promise<GatheringFormView | null> {
  return seen(async (context) => {
    const key = { clubId: clubId as ClubId, gatheringId: gatheringId as GatheringId };
    const gathering = await readGathering(context, key);
    if (gathering.isCancelled) return null;
    const from = following === "" ? gathering.series.start : parseWallTime(following);
    if (from === null) return null;
    const rooms = await listClubRooms(context, key.clubId);
    const values = { ...valuesOf(gathering, following === ""), date: dayOf(from) };
    const { title, reachable } = gathering;
    const offered = { templates: [], template: null, reachable };
    return { clubId, gatheringId, following, title, rooms, values, ...offered };
  });
}

/** One date of a gathering, to be changed; null where there is none ahead. */
export async function readDateView(
  club: string,
  id: string,
  key: string,
): Promise<DateView | null> {
  return seen(async (context) => {
    const which = { clubId: club as ClubId, gatheringId: id as GatheringId };
    const { series, isCancelled, reachable } = await readGathering(context, which);
    const dates = await listDates(context, { ...which, most: FOUND_OF_ONE });
    const found = dates.find((date) => date.key === key);
    if (isCancelled || found === undefined) return null;
    const [date = "", time = ""] = toWallTime(found.startsAt).split("T");
    const minutes = (found.endsAt.getTime() - found.startsAt.getTime()) / MINUTE_MS;
    return {
      ...{ clubId: club, row: toDateRow(found, await wordsLanguage()) },
      ...{
        isSeries: series.rule !== null,
        reachable,
        values: { date, time, minutes: String(minutes) },
      },
    };
  });
}

function valuesOf(gathering: Gathering, isWhole: boolean): Record<string, string> {
  const { title, agenda, roomId, rhythm, series } = gathering;
  const { start, rule, durationMinutes, exclusions } = series;
  const pauses = PAUSES.flatMap((index): [string, string][] => {
    const range = exclusions.ranges[index];
    return [
      [`pauseFrom${index}`, range?.from ?? ""],
      [`pauseTo${index}`, range?.to ?? ""],
    ];
  });
  return {
    ...{ title, agenda, roomId, time: start.slice(11), minutes: String(durationMinutes) },
    ...{ rhythm: rhythm ?? "once", holidaysOf: exclusions.holidaysOf ?? "" },
    until: rule?.until === null || rule === null ? "" : dayOf(rule.until),
    // Of a series that is cut, the number of what is left is for who cuts it to say.
    count: rule === null || rule.count === null || !isWhole ? "" : String(rule.count),
    ...optionValues(gathering.options),
    people: gathering.expectedPeople === null ? "" : String(gathering.expectedPeople),
    ...Object.fromEntries(pauses),
  };
}

async function seen<View>(
  read: (context: TownContext) => Promise<View | null>,
): Promise<View | null> {
  if ((await currentOrganiser()) === null) return null;
  try {
    return await read(await organiserContext());
  } catch (error) {
    if (error instanceof DomainError && error.category === "user") return null;
    throw error;
  }
}
