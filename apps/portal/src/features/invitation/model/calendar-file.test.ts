import ical from "node-ical";
import { describe, expect, it } from "vitest";

import { calendarFile } from "./calendar-file";

const LINK = "https://treffen.musterstadt.example/treffen/apfel-wolke-tiger-lampe";

function written(start: string, end: string) {
  const text = calendarFile({
    id: "apfel-wolke-tiger-lampe@treffen.musterstadt.example",
    title: "Videotreffen; Chor, Probe \\ Fest",
    description: `Teilnehmen: ${LINK}\nOder diese Wörter: Apfel, Wolke, Tiger, Lampe`,
    link: LINK,
    start: new Date(start),
    end: new Date(end),
    createdAt: new Date("2026-11-25T12:00:00Z"),
  });
  const [event] = Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === "VEVENT");
  if (event?.type !== "VEVENT") throw new Error("there is no entry in the file");
  return { text, event };
}

describe("calendarFile", () => {
  it.each([
    ["in winter", "2026-11-28T14:00:00.000Z", "2026-11-28T15:30:00.000Z"],
    ["in summer", "2027-07-28T13:00:00.000Z", "2027-07-28T14:30:00.000Z"],
    ["over the change of the clocks", "2026-10-25T00:30:00.000Z", "2026-10-25T02:00:00.000Z"],
  ])("means the same moment to another program %s", (_case, start, end) => {
    const { event } = written(start, end);
    expect(event.start.toISOString()).toBe(start);
    expect(event.end?.toISOString()).toBe(end);
  });

  it("keeps every character of title, words and link", () => {
    const { event } = written("2026-11-28T14:00:00Z", "2026-11-28T15:00:00Z");
    expect(event.summary).toBe("Videotreffen; Chor, Probe \\ Fest");
    expect(event.description).toContain("Oder diese Wörter: Apfel, Wolke, Tiger, Lampe");
    expect(event.location).toBe(LINK);
    expect(event.uid).toBe("apfel-wolke-tiger-lampe@treffen.musterstadt.example");
  });

  it("folds lines at 75 bytes and ends them with CR LF", () => {
    const { text } = written("2026-11-28T14:00:00Z", "2026-11-28T15:00:00Z");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });
});
