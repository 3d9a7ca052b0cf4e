import { describe, expect, it } from "vitest";

import { participantFixture, trackFixture } from "./participant.fixture";
import { scene } from "./scene";

const DESKTOP = { width: 1416, height: 740 };
const PHONE = { width: 374, height: 600 };
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    participantFixture({ id: `p${index}`, isSelf: index === 0 }),
  );

/** What three rows of controls leave of a window of 480 by 640. */
const SMALL_WINDOW = { width: 460, height: 330 };
const AUTO = { layout: "auto", pinnedId: null, showSelf: true, page: 0 } as const;
const TABLET = { width: 800, height: 900 };
const ids = (shown: ReturnType<typeof scene>) => shown.tiles.map((tile) => tile.participant.id);

describe("scene", () => {
  it("shows everybody who fits, in the order given", () => {
    const { tiles, hiddenCount, screen } = scene(
      { participants: crowd(4), dominantSpeakerId: null, choices: AUTO },
      DESKTOP,
    );
    expect(tiles.map((tile) => tile.participant.id)).toEqual(["p0", "p1", "p2", "p3"]);
    expect(hiddenCount).toBe(0);
    expect(screen).toBeNull();
  });

  it("says how many do not fit", () => {
    const shown = scene({ participants: crowd(30), dominantSpeakerId: null, choices: AUTO }, PHONE);
    expect(shown.tiles.length + shown.hiddenCount).toBe(30);
    expect(shown.hiddenCount).toBeGreaterThan(0);
  });

  it("never hides oneself, who speaks, or who raises a hand", () => {
    const participants = crowd(30).map((person) =>
      person.id === "p29" ? { ...person, handRaisedAtMs: 1 } : person,
    );
    const shown = scene({ participants, dominantSpeakerId: "p28", choices: AUTO }, PHONE);
    expect(ids(shown)).toEqual(expect.arrayContaining(["p0", "p28", "p29"]));
  });

  it("gives the stage to the latest shared screen of somebody else", () => {
    const screen = trackFixture({ videoType: "desktop" });
    const participants = [
      participantFixture({ id: "self", isSelf: true, sharingScreen: true, screen }),
      participantFixture({ id: "first", sharingScreen: true, screen }),
      participantFixture({ id: "second", sharingScreen: true, screen }),
    ];
    expect(
      scene({ participants, dominantSpeakerId: null, choices: AUTO }, DESKTOP).screen?.participant
        .id,
    ).toBe("second");
  });

  it("does not show one's own screen to oneself", () => {
    const screen = trackFixture({ videoType: "desktop" });
    const participants = [participantFixture({ isSelf: true, sharingScreen: true, screen })];
    expect(
      scene({ participants, dominantSpeakerId: null, choices: AUTO }, DESKTOP).screen,
    ).toBeNull();
  });
});

describe("the layout that is chosen by itself", () => {
  it.each([
    ["phone", PHONE, 2, "tiles"],
    ["phone", PHONE, 7, "tiles"],
    ["phone", PHONE, 8, "speaker"],
    ["small window", SMALL_WINDOW, 6, "tiles"],
    ["small window", SMALL_WINDOW, 7, "speaker"],
    ["tablet", TABLET, 24, "tiles"],
    ["tablet", TABLET, 25, "speaker"],
    ["desktop", DESKTOP, 34, "tiles"],
    ["desktop", DESKTOP, 35, "speaker"],
  ])("on a %s with %s pixels and %i people is %s", (_, area, count, expected) => {
    const shown = scene(
      { participants: crowd(count), dominantSpeakerId: "p3", choices: AUTO },
      area,
    );
    expect(shown.largeId === null ? "tiles" : "speaker").toBe(expected);
  });
});

describe("what somebody chose", () => {
  it("shows who speaks large, and never oneself", () => {
    const choices = { ...AUTO, layout: "speaker" } as const;
    const four = crowd(4);
    expect(scene({ participants: four, dominantSpeakerId: "p2", choices }, DESKTOP).largeId).toBe(
      "p2",
    );
    expect(scene({ participants: four, dominantSpeakerId: "p0", choices }, DESKTOP).largeId).toBe(
      "p1",
    );
    expect(
      scene({ participants: crowd(1), dominantSpeakerId: null, choices }, DESKTOP).largeId,
    ).toBe(null);
  });

  it("shows the pinned person large in every layout, and everybody once", () => {
    const choices = { ...AUTO, layout: "tiles", pinnedId: "p3" } as const;
    const shown = scene({ participants: crowd(5), dominantSpeakerId: "p1", choices }, DESKTOP);
    expect(shown.largeId).toBe("p3");
    expect(ids(shown)).toEqual(["p3", "p0", "p1", "p2", "p4"]);
    const [large, ...others] = shown.tiles.map(({ rect }) => rect.width * rect.height);
    expect(Math.max(...others)).toBeLessThan((large ?? 0) / 4);
  });

  it("forgets a pinned person who has left", () => {
    const choices = { ...AUTO, pinnedId: "gone" };
    expect(
      scene({ participants: crowd(3), dominantSpeakerId: null, choices }, DESKTOP).largeId,
    ).toBe(null);
  });

  it("hides oneself where others are, and never empties the stage", () => {
    const choices = { ...AUTO, showSelf: false };
    expect(
      ids(scene({ participants: crowd(3), dominantSpeakerId: null, choices }, DESKTOP)),
    ).toEqual(["p1", "p2"]);
    expect(
      ids(scene({ participants: crowd(1), dominantSpeakerId: null, choices }, DESKTOP)),
    ).toEqual(["p0"]);
  });
});

describe("pages", () => {
  it.each([1, 2, 13, 14, 49, 50, 120])("show each of %i people exactly once", (count) => {
    const choices = { ...AUTO, layout: "tiles" } as const;
    for (const area of [PHONE, DESKTOP]) {
      const first = scene({ participants: crowd(count), dominantSpeakerId: "p9", choices }, area);
      const pages = Array.from({ length: first.pageCount }, (_, page) =>
        scene(
          { participants: crowd(count), dominantSpeakerId: "p9", choices: { ...choices, page } },
          area,
        ),
      );
      const all = pages.flatMap(ids);
      expect(all).toHaveLength(count);
      expect(new Set(all).size).toBe(count);
      expect(Math.max(...pages.map(({ tiles }) => tiles.length))).toBeLessThanOrEqual(49);
    }
  });

  it("end with the last, however far somebody turned", () => {
    const choices = { ...AUTO, layout: "tiles", page: 99 } as const;
    const shown = scene({ participants: crowd(60), dominantSpeakerId: null, choices }, DESKTOP);
    expect(shown.page).toBe(shown.pageCount - 1);
    expect(shown.tiles.length).toBeGreaterThan(0);
  });
});
