import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { participantFixture, trackFixture } from "./participant.fixture";
import { LEFT_ALONE_MS, PictureSaver, WEAK_FOR_MS } from "./picture-saver";
import type { MeetingClient, MeetingState, Participant } from "./types";
import { ViewChoices } from "./view-choices";

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

const watched = participantFixture({ id: "b", camera: trackFixture(), videoMuted: false });

/** A meeting whose own line can be made weak. */
function meeting(others: readonly Participant[] = [watched]) {
  const listeners = new Set<() => void>();
  const state = (quality: Participant["quality"]) =>
    ({
      connection: { phase: "joined" },
      participants: [participantFixture({ id: "me", isSelf: true, quality }), ...others],
    }) as unknown as MeetingState;
  const client = {
    state: state("good"),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } satisfies Pick<MeetingClient, "state" | "subscribe">;
  const choices = new ViewChoices();
  const saver = new PictureSaver(client, choices);
  const become = (quality: Participant["quality"]) => {
    client.state = state(quality);
    for (const listener of listeners) listener();
  };
  return { choices, saver, become, soundOnly: () => choices.state.soundOnly };
}

describe("a weak line", () => {
  it("gives up the pictures when it stays weak, and not sooner", () => {
    const { become, soundOnly } = meeting();
    become("poor");
    vi.advanceTimersByTime(WEAK_FOR_MS - 1);
    expect(soundOnly()).toBe("off");
    vi.advanceTimersByTime(1);
    expect(soundOnly()).toBe("automatic");
  });

  it("is forgiven when it gets better in time", () => {
    const { become, soundOnly } = meeting();
    become("poor");
    vi.advanceTimersByTime(WEAK_FOR_MS - 1);
    become("fair");
    become("poor");
    vi.advanceTimersByTime(WEAK_FOR_MS - 1);
    expect(soundOnly()).toBe("off");
  });

  it("never brings the pictures back by itself", () => {
    const { become, soundOnly } = meeting();
    become("poor");
    vi.advanceTimersByTime(WEAK_FOR_MS);
    become("good");
    vi.advanceTimersByTime(LEFT_ALONE_MS);
    expect(soundOnly()).toBe("automatic");
  });

  it("leaves alone whoever took the pictures back, for a while", () => {
    const { become, soundOnly, choices } = meeting();
    become("poor");
    vi.advanceTimersByTime(WEAK_FOR_MS);
    choices.setSoundOnly("off");
    vi.advanceTimersByTime(LEFT_ALONE_MS - WEAK_FOR_MS);
    expect(soundOnly()).toBe("off");
    become("good");
    become("poor");
    vi.advanceTimersByTime(2 * WEAK_FOR_MS);
    expect(soundOnly()).toBe("automatic");
  });

  it("costs nothing where nobody shows a picture, and nothing after the end", () => {
    const lonely = meeting([participantFixture({ id: "b" })]);
    lonely.become("poor");
    const closed = meeting();
    closed.become("poor");
    closed.saver.close();
    vi.advanceTimersByTime(2 * WEAK_FOR_MS);
    expect([lonely.soundOnly(), closed.soundOnly()]).toEqual(["off", "off"]);
  });
});
