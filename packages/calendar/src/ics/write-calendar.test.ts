import ICAL from "ical.js";
import ical, { type VEvent } from "node-ical";
import { describe, expect, it } from "vitest";

import { changeOccurrence } from "../series/change-series";
import { listOccurrences } from "../series/list-occurrences";
import type { Series } from "../series/series";
import { seriesOf, wall } from "../testing/series-fixture";
import type { Day } from "../time/wall-time";

import { type CalendarPurpose, type CalendarSeries, writeCalendar } from "./write-calendar";

const WINDOW = { from: new Date("2027-01-01T00:00:00Z"), to: new Date("2028-06-01T00:00:00Z") };
const TUESDAYS = seriesOf("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2027-01-05T19:30", {
  exclusions: {
    holidaysOf: "BW",
    ranges: [{ from: "2027-07-29" as Day, to: "2027-09-11" as Day }],
  },
});

const entry = (series: Series, rest: Partial<CalendarSeries> = {}): CalendarSeries => ({
  ...{ uid: "serie-1@treffen.musterstadt.example", sequence: 0 },
  ...{ stamp: new Date("2026-11-26T12:00:00Z"), series },
  ...{ title: "Vorstand; Übung, Probe", description: "Bitte pünktlich.\nDanke!" },
  link: "https://treffen.musterstadt.example/treffen/chor-musterstadt",
  ...rest,
});
const ORGANISER = { name: "Chor Musterstadt", email: "vorstand@chor.example" };
const MEMBERS = [{ name: "", email: "mitglied@chor.example", answer: "accepted" as const }];
const invitation = { organiser: ORGANISER, attendees: MEMBERS };

function components(text: string): readonly ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent");
}

/** Every date as Thunderbird's library reads it from the file, with moved dates where they are now. */
function datesInFile(text: string): readonly string[] {
  const root = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const main = events.find((one) => !one.isRecurrenceException())!;
  for (const one of events) if (one.isRecurrenceException()) main.relateException(one);
  const iterator = main.iterator();
  const dates: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (next.toJSDate() >= WINDOW.to) break;
    const { startDate, endDate } = main.getOccurrenceDetails(next);
    dates.push(`${startDate.toJSDate().toISOString()} ${endDate.toJSDate().toISOString()}`);
  }
  return dates.sort();
}

function ourDates(series: Series): readonly string[] {
  return listOccurrences(series, WINDOW)
    .filter(({ state }) => state !== "cancelled")
    .map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${endsAt.toISOString()}`);
}

function changed(series: Series): Series {
  const off = changeOccurrence(series, { kind: "cancelled", key: wall("2027-02-02T19:30") })!;
  return changeOccurrence(off, {
    kind: "moved",
    key: wall("2027-04-13T19:30"),
    start: wall("2027-04-14T20:00"),
    durationMinutes: 45,
  })!;
}

describe("a series in a calendar file", () => {
  it("has the dates that we have, with pauses, moved and cancelled ones", () => {
    const series = changed(TUESDAYS);
    const text = writeCalendar([entry(series)], { method: "PUBLISH" });
    const dates = ourDates(series);
    expect(dates.length).toBeGreaterThan(25);
    expect(datesInFile(text)).toEqual(dates);
  });

  it("is read by node-ical with the same beginning, rule and moved date", () => {
    const text = writeCalendar([entry(changed(TUESDAYS))], { method: "PUBLISH" }, "Chor");
    const events = Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === "VEVENT");
    const event = events[0] as VEvent;
    expect(event.start.toISOString()).toBe("2027-01-05T18:30:00.000Z");
    expect(event.end?.toISOString()).toBe("2027-01-05T20:00:00.000Z");
    expect([event.summary, event.location]).toEqual([
      "Vorstand; Übung, Probe",
      "https://treffen.musterstadt.example/treffen/chor-musterstadt",
    ]);
    expect(event.description).toBe("Bitte pünktlich.\nDanke!");
    const summer = event.rrule!.between(new Date("2027-03-29"), new Date("2027-04-01"), true);
    expect(summer.map((one) => one.toISOString())).toEqual(["2027-03-30T17:30:00.000Z"]);
    const moved = Object.values(event.recurrences ?? {}) as { start: Date }[];
    expect(moved.map(({ start }) => start.toISOString())).toContain("2027-04-14T18:00:00.000Z");
  });

  it("folds lines at 75 bytes and ends them with CR LF", () => {
    const text = writeCalendar([entry(TUESDAYS)], { method: "PUBLISH" });
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("may be one date, and several series may share a file", () => {
    const single = entry(seriesOf(null, "2027-03-28T02:30"), { uid: "einzeln@x.example" });
    const text = writeCalendar([entry(TUESDAYS), single], { method: "PUBLISH" });
    expect(components(text).map((one) => one.getFirstPropertyValue("uid"))).toEqual([
      "serie-1@treffen.musterstadt.example",
      "einzeln@x.example",
    ]);
    expect(text).not.toMatch(/RRULE.*\r\n.*UID:einzeln/);
  });
});

describe("an invitation's life (RFC 5546)", () => {
  const read = (one: CalendarSeries, purpose: CalendarPurpose) => {
    const text = writeCalendar([one], purpose);
    const property = (name: string) =>
      components(text).map((event) =>
        String(event.getFirstPropertyValue(name)).replace(/^mailto:/i, "mailto:"),
      );
    return { text, property };
  };

  it("begins as a REQUEST that names organiser and invited", () => {
    const { text, property } = read(entry(TUESDAYS, invitation), { method: "REQUEST" });
    expect(text).toContain("METHOD:REQUEST");
    expect(property("organizer")).toEqual(["mailto:vorstand@chor.example"]);
    expect(property("attendee")).toEqual(["mailto:mitglied@chor.example"]);
    expect(property("sequence")).toEqual(["0"]);
  });

  it("says what the invited has answered, and asks calendars for no answer", () => {
    const { text } = read(entry(TUESDAYS, invitation), { method: "REQUEST" });
    const [event] = components(text);
    const attendee = event!.getFirstProperty("attendee")!;
    expect(attendee.getParameter("partstat")).toBe("ACCEPTED");
    expect(attendee.getParameter("rsvp")).toBe("FALSE");
    const [parsed] = Object.values(ical.sync.parseICS(text)).filter(
      (one) => one?.type === "VEVENT",
    );
    expect((parsed as VEvent).attendee).toMatchObject({ params: { PARTSTAT: "ACCEPTED" } });
  });

  it("puts one date where it was moved to, and calls it off, without naming a recurrence", () => {
    const once = seriesOf(null, "2027-01-12T19:30");
    const key = wall("2027-01-12T19:30");
    const start = wall("2027-01-13T18:00");
    const moved = changeOccurrence(once, { kind: "moved", key, start, durationMinutes: 45 })!;
    const change = read(entry(moved, { ...invitation, sequence: 1 }), { method: "REQUEST" });
    const [event] = Object.values(ical.sync.parseICS(change.text)).filter(
      (one) => one?.type === "VEVENT",
    ) as VEvent[];
    expect(event!.start.toISOString()).toBe("2027-01-13T17:00:00.000Z");
    expect(event!.end?.toISOString()).toBe("2027-01-13T17:45:00.000Z");
    expect(change.property("recurrence-id")).toEqual(["null"]);
    const off = changeOccurrence(moved, { kind: "cancelled", key })!;
    const called = read(entry(off, { ...invitation, sequence: 2 }), { method: "CANCEL", key });
    expect(called.property("status")).toEqual(["CANCELLED"]);
    expect(called.property("recurrence-id")).toEqual(["null"]);
  });

  it("changes under the same UID with a higher SEQUENCE, moved dates included", () => {
    const next = entry(changed(TUESDAYS), { ...invitation, sequence: 1 });
    const { property } = read(next, { method: "REQUEST" });
    expect(property("uid")).toEqual([next.uid, next.uid]);
    expect(property("sequence")).toEqual(["1", "1"]);
    expect(property("recurrence-id")).toEqual(["null", "2027-04-13T19:30:00"]);
  });

  it("calls off one date by its key, or all", () => {
    const one = entry(TUESDAYS, { ...invitation, sequence: 2 });
    const date = read(one, { method: "CANCEL", key: wall("2027-02-02T19:30") });
    expect(date.property("recurrence-id")).toEqual(["2027-02-02T19:30:00"]);
    expect(date.property("status")).toEqual(["CANCELLED"]);
    const all = read(one, { method: "CANCEL" });
    expect(all.text).toContain("METHOD:CANCEL");
    expect(all.property("status")).toEqual(["CANCELLED"]);
    expect(all.property("rrule")).toEqual(["null"]);
    expect(all.property("uid")).toEqual([one.uid]);
  });
});
