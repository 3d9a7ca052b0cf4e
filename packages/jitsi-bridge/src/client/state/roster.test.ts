import { describe, expect, it } from "vitest";
import type { MediaTrack } from "../types";
import type { RosterEvent } from "./roster";
import { EMPTY_ROSTER, reduceRoster } from "./roster";

const track = (id: string, over: Partial<MediaTrack> = {}): MediaTrack => ({
  id,
  sourceName: `b-${id}`,
  kind: "video",
  videoType: "camera",
  muted: false,
  attach: () => () => undefined,
  ...over,
});
const play = (...events: readonly RosterEvent[]) => events.reduce(reduceRoster, EMPTY_ROSTER);
const bert: RosterEvent = {
  type: "participant-joined",
  id: "b",
  personId: "grant-b",
  name: "Bert",
  role: "guest",
  atMs: 1,
};
const anna: RosterEvent = { type: "self-joined", id: "a", name: "Anna", role: "host", atMs: 2 };

describe("roster", () => {
  it("puts self first, whoever came before", () => {
    expect(play(bert, anna).participants.map((one) => one.id)).toEqual(["a", "b"]);
  });

  it("gives self the tracks that were there before", () => {
    const mine = track("mine");
    const { participants } = play({ type: "self-track", slot: "camera", track: mine }, anna);
    expect(participants[0]).toMatchObject({ camera: mine, videoMuted: false });
  });

  it("knows whom the server attests, and nobody for ourselves", () => {
    expect(play(bert, anna).participants.map((one) => one.personId)).toEqual([null, "grant-b"]);
  });

  it("a repeated arrival updates instead of doubling", () => {
    const again = { ...bert, name: "Berta" };
    expect(play(bert, again).participants).toMatchObject([{ id: "b", name: "Berta" }]);
  });

  it("a track that turns from camera to screen moves", () => {
    const { participants } = play(
      bert,
      { type: "track-changed", id: "b", track: track("t") },
      { type: "track-changed", id: "b", track: track("t", { videoType: "desktop" }) },
    );
    expect(participants[0]).toMatchObject({ camera: null, sharingScreen: true, videoMuted: true });
  });

  it("a muted screen is not a shared one", () => {
    const screen = track("t", { videoType: "desktop", muted: true });
    expect(
      play(bert, { type: "track-changed", id: "b", track: screen }).participants[0]?.sharingScreen,
    ).toBe(false);
  });

  it("the end of a replaced track does not take the new one away", () => {
    const { participants } = play(
      bert,
      { type: "track-changed", id: "b", track: track("old") },
      { type: "track-changed", id: "b", track: track("new") },
      { type: "track-removed", id: "b", trackId: "old" },
    );
    expect(participants[0]?.camera?.id).toBe("new");
  });

  it("keeps the identity of everybody who did not change, and of everything if nobody did", () => {
    const before = play(bert, anna);
    const renamed = reduceRoster(before, { type: "participant-renamed", id: "b", name: "Berta" });
    expect(renamed.participants[0]).toBe(before.participants[0]);
    expect(reduceRoster(before, { type: "participant-renamed", id: "b", name: "Bert" })).toBe(
      before,
    );
    expect(reduceRoster(before, { type: "participant-left", id: "nobody" })).toBe(before);
    expect(reduceRoster(before, { type: "role-changed", id: "nobody", role: "host" })).toBe(before);
    expect(reduceRoster(before, { type: "track-removed", id: "b", trackId: "?" })).toBe(before);
  });

  it("nobody from outside takes self away or gives us tracks", () => {
    const before = play(anna);
    expect(reduceRoster(before, { type: "participant-left", id: "a" })).toBe(before);
    expect(reduceRoster(before, { type: "track-changed", id: "a", track: track("t") })).toBe(
      before,
    );
  });
});
