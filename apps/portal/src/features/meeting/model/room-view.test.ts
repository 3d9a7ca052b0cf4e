import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { participantFixture } from "./participant.fixture";
import { RoomView } from "./room-view";
import type { ChatMessage, MeetingState } from "./types";

const OFF = { desired: false, actual: false, pending: false, error: null, deviceId: null };
const self = participantFixture({ id: "me", isSelf: true });
const anna = participantFixture({ id: "anna", name: "Anna" });
const JOINED: MeetingState = {
  connection: { phase: "joined" },
  selfId: "me",
  role: "guest",
  participants: [self],
  dominantSpeakerId: null,
  local: { microphone: OFF, camera: OFF, screen: OFF },
  chat: [],
  mutedBy: null,
  reactions: [],
  speakRequest: null,
  microphoneTrouble: null,
  shield: { mode: "none", people: {} },
};

/** What a view follows: a state and somebody who listens. */
function follow(initial: MeetingState) {
  let listener: () => void = () => undefined;
  const client = {
    state: initial,
    subscribe: (added: () => void) => {
      listener = added;
      return () => {
        listener = () => undefined;
      };
    },
  };
  const become = (change: Partial<MeetingState>) => {
    client.state = { ...client.state, ...change };
    listener();
  };
  return { view: new RoomView(client), become };
}

function line(id: string): ChatMessage {
  return { id, fromId: "anna", fromName: "Anna", isSelf: false, to: null, text: "Hallo", atMs: 0 };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("RoomView", () => {
  it("announces nobody who was there already", () => {
    const { view, become } = follow({ ...JOINED, connection: { phase: "joining" } });
    become({ participants: [self, anna] });
    become({ connection: { phase: "joined" } });
    expect(view.state.announcements).toEqual([]);
    become({ participants: [self] });
    expect(view.state.announcements.map(({ announcement }) => announcement)).toEqual([
      { kind: "left", name: "Anna" },
    ]);
  });

  it("counts unread messages until the chat is opened, and none while it is open", () => {
    const { view, become } = follow(JOINED);
    become({ chat: [line("1"), line("2")] });
    expect(view.state.unreadCount).toBe(2);
    view.togglePanel("chat");
    expect(view.state).toMatchObject({ panel: "chat", unreadCount: 0 });
    become({ chat: [line("1"), line("2"), line("3")] });
    expect(view.state.unreadCount).toBe(0);
  });

  it("opens one panel at a time and closes the open one", () => {
    const { view } = follow(JOINED);
    view.togglePanel("chat");
    view.togglePanel("people");
    expect(view.state.panel).toBe("people");
    view.togglePanel("people");
    expect(view.state.panel).toBe("none");
  });

  it("shows a raised hand for a while", () => {
    const { view, become } = follow({ ...JOINED, participants: [self, anna] });
    become({ participants: [self, { ...anna, handRaisedAtMs: 1 }] });
    expect(view.state.flashes.map(({ kind }) => kind)).toEqual(["handRaised"]);
    vi.runAllTimers();
    expect(view.state.flashes).toEqual([]);
  });

  it("never covers the meeting with messages", () => {
    const { view } = follow(JOINED);
    for (let count = 0; count < 10; count += 1) view.confirmCopied();
    expect(view.state.flashes).toHaveLength(3);
  });

  it("follows nothing and waits for nothing once closed", () => {
    const { view, become } = follow(JOINED);
    view.confirmCopied();
    view.close();
    become({ participants: [self, anna] });
    expect(view.state.announcements).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
