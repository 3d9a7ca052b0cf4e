import { describe, expect, it } from "vitest";

import { participantFixture, trackFixture } from "./participant.fixture";
import { scene } from "./scene";

const DESKTOP = { width: 1416, height: 740 };
const PHONE = { width: 374, height: 600 };
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    participantFixture({ id: `p${index}`, isSelf: index === 0 }),
  );

describe("scene", () => {
  it("shows everybody who fits, in the order given", () => {
    const { tiles, hiddenCount, screen } = scene(
      { participants: crowd(4), dominantSpeakerId: null },
      DESKTOP,
    );
    expect(tiles.map((tile) => tile.participant.id)).toEqual(["p0", "p1", "p2", "p3"]);
    expect(hiddenCount).toBe(0);
    expect(screen).toBeNull();
  });

  it("says how many do not fit", () => {
    const shown = scene({ participants: crowd(30), dominantSpeakerId: null }, PHONE);
    expect(shown.tiles.length + shown.hiddenCount).toBe(30);
    expect(shown.hiddenCount).toBeGreaterThan(0);
  });

  it("never hides oneself, who speaks, or who raises a hand", () => {
    const participants = crowd(30).map((person) =>
      person.id === "p29" ? { ...person, handRaisedAtMs: 1 } : person,
    );
    const shown = scene({ participants, dominantSpeakerId: "p28" }, PHONE);
    const ids = shown.tiles.map((tile) => tile.participant.id);
    expect(ids).toEqual(expect.arrayContaining(["p0", "p28", "p29"]));
  });

  it("gives the stage to the latest shared screen of somebody else", () => {
    const screen = trackFixture({ videoType: "desktop" });
    const participants = [
      participantFixture({ id: "self", isSelf: true, sharingScreen: true, screen }),
      participantFixture({ id: "first", sharingScreen: true, screen }),
      participantFixture({ id: "second", sharingScreen: true, screen }),
    ];
    expect(scene({ participants, dominantSpeakerId: null }, DESKTOP).screen?.participant.id).toBe(
      "second",
    );
  });

  it("does not show one's own screen to oneself", () => {
    const screen = trackFixture({ videoType: "desktop" });
    const participants = [participantFixture({ isSelf: true, sharingScreen: true, screen })];
    expect(scene({ participants, dominantSpeakerId: null }, DESKTOP).screen).toBeNull();
  });
});
