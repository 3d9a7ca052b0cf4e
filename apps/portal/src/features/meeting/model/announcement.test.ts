import { describe, expect, it } from "vitest";

import { announcements } from "./announcement";
import { participantFixture } from "./participant.fixture";

const self = participantFixture({ id: "me", name: "Ich", isSelf: true });
const anna = participantFixture({ id: "anna", name: "Anna" });
const quiet = {
  participants: [self, anna],
  chat: [],
  mutedBy: null,
  role: "guest",
  reactions: [],
} as const;
const line = {
  id: "1",
  fromId: "anna",
  fromName: "Anna",
  isSelf: false,
  to: null,
  text: "Hallo",
  atMs: 0,
};

describe("announcements", () => {
  it("says nothing when nothing changed", () => {
    expect(announcements(quiet, quiet)).toEqual([]);
  });

  it("says who came and who left", () => {
    const alone = { ...quiet, participants: [self] };
    expect(announcements(alone, quiet)).toEqual([{ kind: "joined", name: "Anna" }]);
    expect(announcements(quiet, alone)).toEqual([{ kind: "left", name: "Anna" }]);
  });

  it("says who raised and lowered a hand", () => {
    const raised = { ...quiet, participants: [self, { ...anna, handRaisedAtMs: 5 }] };
    expect(announcements(quiet, raised)).toEqual([{ kind: "handRaised", name: "Anna" }]);
    expect(announcements(raised, quiet)).toEqual([{ kind: "handLowered", name: "Anna" }]);
  });

  it("says who shows a screen", () => {
    const sharing = { ...quiet, participants: [self, { ...anna, sharingScreen: true }] };
    expect(announcements(quiet, sharing)).toEqual([{ kind: "sharing", name: "Anna" }]);
    expect(announcements(sharing, quiet)).toEqual([{ kind: "sharingEnded", name: "Anna" }]);
  });

  it("reads new chat lines of others once", () => {
    const chatted = { ...quiet, chat: [line, { ...line, id: "2", isSelf: true }] };
    expect(announcements(quiet, chatted)).toEqual([{ kind: "chat", name: "Anna", text: "Hallo" }]);
    expect(announcements(chatted, chatted)).toEqual([]);
  });

  it("is silent about one's own doing", () => {
    const own = { ...self, handRaisedAtMs: 5, sharingScreen: true };
    expect(announcements(quiet, { ...quiet, participants: [own, anna] })).toEqual([]);
  });

  it("says who muted us, and that we lead now", () => {
    const mutedBy = { kind: "audio", name: "Anna" } as const;
    expect(announcements(quiet, { ...quiet, mutedBy })).toEqual([
      { kind: "mutedBy", name: "Anna", media: "audio" },
    ]);
    expect(announcements(quiet, { ...quiet, role: "host" })).toEqual([{ kind: "becameHost" }]);
  });
});

it("says once who showed a sign, and calls one's own one's own", () => {
  const sign = { id: "s1", fromId: anna.id, fromName: "Anna", reaction: "clap", atMs: 0 } as const;
  const own = { ...sign, id: "s2", fromId: self.id, fromName: self.name } as const;
  const after = { ...quiet, reactions: [sign, own] };
  expect(announcements(quiet, after)).toEqual([
    { kind: "reaction", name: "Anna", isSelf: false, reaction: "clap" },
    { kind: "reaction", name: self.name, isSelf: true, reaction: "clap" },
  ]);
  expect(announcements(after, { ...after, reactions: [...after.reactions] })).toEqual([]);
});
