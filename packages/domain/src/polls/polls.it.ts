import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob } from "../access/actor";
import { createClubRoom, deleteClubRoom } from "../clubs/create-club-room";
import { deleteClub } from "../clubs/delete-club";
import type { ClubId, PollDateId, PollId, RoomId, TownId } from "../ids";
import { defaultPolicy } from "../policy";
import { runDeletion } from "../retention/run-deletion";
import { doorOf, newClub, type OrganiserInTown } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture, someVisitor } from "../testing/town-fixture";
import { townContext, type TownContext } from "../town-context";

import { answerPoll } from "./answer-poll";
import { changeAnswer } from "./change-answer";
import { chooseDate } from "./choose-date";
import { closePoll } from "./close-poll";
import { createPoll, type PollWish } from "./create-poll";
import { deletePoll } from "./delete-poll";
import { listPolls } from "./list-polls";
import type { PollChoice } from "./poll";
import { readPoll } from "./read-poll";
import { viewPoll } from "./view-poll";
import { withdrawAnswer } from "./withdraw-answer";

const DAY_MS = 86_400_000;

let fixture: DomainFixture;
let townId: TownId;
let clubId: ClubId;
let owner: OrganiserInTown;
let roomId: RoomId;

beforeAll(async () => {
  fixture = await createDomainFixture();
  townId = await fixture.town();
  ({ clubId, owner } = await newClub(fixture, townId, "vorstand@chor.example"));
  ({ id: roomId } = await createClubRoom(owner.ctx, { clubId, address: "Chor am Abend" }));
});
afterAll(() => fixture.close());

const door = () => doorOf(fixture, townId);

/** Noon in so many days, as a form says it. */
const inDays = (days: number) =>
  `${new Date(fixture.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10)}T12:00`;

const wish = (change: Partial<PollWish> = {}): PollWish => ({
  ...{ clubId, title: "Wann proben wir?", description: "", lastDay: "", namesPublic: true },
  ...{ roomId, dates: [3, 4, 5].map((days) => ({ start: inDays(days), lengthMinutes: 90 })) },
  ...change,
});

async function newPoll(change: Partial<PollWish> = {}) {
  const pollId = await createPoll(owner.ctx, wish(change));
  const { secret: pollSecret, dates } = await readPoll(owner.ctx, { clubId, pollId });
  const choices = (...said: PollChoice[]) =>
    dates.map(({ id }, index) => ({ dateId: id, choice: said[index] ?? "no" }));
  return { pollId, pollSecret, dates, choices };
}

describe("a date poll", () => {
  it("is answered by who has the link, and the answer changed by its own link only", async () => {
    const { pollId, pollSecret, dates, choices } = await newPoll();
    const ann = await answerPoll(door(), {
      ...{ pollSecret, name: " Anna ", choices: choices("yes", "no", "maybe") },
    });
    await answerPoll(door(), { pollSecret, name: "Bernd", choices: choices("no", "yes", "yes") });
    const view = await viewPoll(door(), { pollSecret });
    expect(view).toMatchObject({ state: "open", answers: 2, own: null, clubName: "Chor" });
    expect(view.best).toEqual([dates[2]?.id]);
    expect(view.dates.map(({ names }) => names)).toEqual([
      { yes: ["Anna"], maybe: [], no: ["Bernd"] },
      { yes: ["Bernd"], maybe: [], no: ["Anna"] },
      { yes: ["Bernd"], maybe: ["Anna"], no: [] },
    ]);
    await changeAnswer(door(), { ...ann, name: "Anna M.", choices: choices("no", "yes", "no") });
    const changed = await viewPoll(door(), ann);
    expect(changed.own).toMatchObject({ name: "Anna M." });
    expect(changed.own?.choices).toHaveLength(3);
    expect(changed.answers).toBe(2);
    expect(changed.dates[1]?.counts).toEqual({ yes: 2, maybe: 0, no: 0 });
    const foreign = changeAnswer(door(), {
      ...{ answerSecret: pollSecret, name: "X", choices: choices("no", "no", "no") },
    });
    await expect(foreign).rejects.toThrow("poll.unknown");
    await withdrawAnswer(door(), ann);
    await expect(viewPoll(door(), ann)).rejects.toThrow("poll.unknown");
    expect((await readPoll(owner.ctx, { clubId, pollId })).answers).toBe(1);
  });

  it("shows numbers only where the organiser wants that, and names to who organises", async () => {
    const { pollId, pollSecret, choices } = await newPoll({ namesPublic: false });
    await answerPoll(door(), { pollSecret, name: "Anna", choices: choices("yes", "yes", "no") });
    const view = await viewPoll(door(), { pollSecret });
    expect(view.dates[0]).toMatchObject({ names: null, counts: { yes: 1, maybe: 0, no: 0 } });
    expect(JSON.stringify(view)).not.toContain("Anna");
    const own = await readPoll(owner.ctx, { clubId, pollId });
    expect(own.dates[0]?.names?.yes).toEqual(["Anna"]);
  });

  it("ends in a date, which everybody sees with the room, and takes no answers then", async () => {
    const { pollId, pollSecret, dates, choices } = await newPoll();
    const reply = { name: "Anna", choices: choices("yes", "yes", "no") };
    const ann = await answerPoll(door(), { pollSecret, ...reply });
    expect((await viewPoll(door(), { pollSecret })).roomCode).toBeNull();
    const [first, second] = dates;
    await chooseDate(owner.ctx, { clubId, pollId, dateId: first!.id });
    await chooseDate(owner.ctx, { clubId, pollId, dateId: second!.id });
    const view = await viewPoll(door(), { pollSecret });
    expect(view).toMatchObject({ state: "closed", roomCode: "chor-am-abend" });
    expect(view.dates.map(({ isChosen }) => isChosen)).toEqual([false, true, false]);
    await expect(answerPoll(door(), { pollSecret, ...reply })).rejects.toThrow("poll.closed");
    await expect(changeAnswer(door(), { ...ann, ...reply })).rejects.toThrow("poll.closed");
    const line = (await listPolls(owner.ctx, clubId)).find(({ id }) => id === pollId);
    expect(line).toMatchObject({ answers: 1, chosen: { startsAt: second!.startsAt } });
    const elsewhere = chooseDate(owner.ctx, {
      ...{ clubId, pollId, dateId: (await newPoll()).dates[0]!.id },
    });
    await expect(elsewhere).rejects.toThrow("poll.unknown");
    expect((await viewPoll(door(), { pollSecret })).dates[1]?.isChosen).toBe(true);
  });

  it("is closed without a date, once", async () => {
    const { pollId, pollSecret, choices } = await newPoll();
    await closePoll(owner.ctx, { clubId, pollId });
    await closePoll(owner.ctx, { clubId, pollId });
    const late = answerPoll(door(), { pollSecret, name: "Anna", choices: choices("yes") });
    await expect(late).rejects.toThrow("poll.closed");
  });

  it("takes no answer after its last day", async () => {
    const { pollSecret, choices } = await newPoll({ lastDay: inDays(1).slice(0, 10) });
    fixture.clock.advance(3 * DAY_MS);
    expect((await viewPoll(door(), { pollSecret })).state).toBe("over");
    const late = answerPoll(door(), { pollSecret, name: "Anna", choices: choices("yes") });
    await expect(late).rejects.toThrow("poll.over");
  });

  it("wants something about every date, once, and a name", async () => {
    const { pollSecret, choices } = await newPoll();
    const other = (await newPoll()).choices("yes", "no", "no");
    const all = choices("yes", "no", "no");
    for (const wrong of [all.slice(1), [...all, all[0]!], [all[0]!, all[0]!, all[1]!], other]) {
      const attempt = answerPoll(door(), { pollSecret, name: "Anna", choices: wrong });
      await expect(attempt).rejects.toThrow("poll.incomplete");
    }
    const nobody = answerPoll(door(), { pollSecret, name: " ", choices: all });
    await expect(nobody).rejects.toThrow("poll.invalid-name");
    expect((await viewPoll(door(), { pollSecret })).answers).toBe(0);
  });

  it("takes as many answers as it may and no more, however many come at once", async () => {
    const polls = { ...defaultPolicy.polls, maxAnswers: 3 };
    const { pollSecret, choices } = await newPoll();
    const smallDoor = () => townContext(fixture.domain({ polls }), townId, someVisitor());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        answerPoll(smallDoor(), { pollSecret, name: "Anna", choices: choices("yes") }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect((await viewPoll(smallDoor(), { pollSecret })).isFull).toBe(true);
    const late = answerPoll(smallDoor(), { pollSecret, name: "Otto", choices: choices("yes") });
    await expect(late).rejects.toThrow("poll.full");
  });

  it("counts answers and wrong links of a visitor", async () => {
    const polls = {
      ...defaultPolicy.polls,
      answerLimit: { ...defaultPolicy.polls.answerLimit, limit: 1 },
    };
    const guessLimit = { ...defaultPolicy.guessLimit, limit: 1 };
    const busy = townContext(fixture.domain({ polls, guessLimit }), townId, someVisitor());
    const { pollSecret, choices } = await newPoll();
    await answerPoll(busy, { pollSecret, name: "Anna", choices: choices("yes") });
    const second = answerPoll(busy, { pollSecret, name: "Anna", choices: choices("yes") });
    await expect(second).rejects.toThrow("rate-limit.exceeded");
    await expect(viewPoll(busy, { pollSecret: "x" })).rejects.toThrow("poll.unknown");
    await expect(viewPoll(busy, { pollSecret: "x" })).rejects.toThrow("rate-limit.exceeded");
    // Who has the link is not kept out by it.
    expect((await viewPoll(busy, { pollSecret })).answers).toBe(1);
  });

  it("survives its room, without it", async () => {
    const { id } = await createClubRoom(owner.ctx, { clubId, address: "Chor im Keller" });
    const { pollId } = await newPoll({ roomId: id });
    await deleteClubRoom(owner.ctx, { clubId, roomId: id });
    expect((await readPoll(owner.ctx, { clubId, pollId })).roomCode).toBeNull();
  });

  it("is nobody's business in another club or another town", async () => {
    const { pollId, pollSecret, dates } = await newPoll();
    const stranger = await newClub(fixture, townId, "fremd@ruderclub.example");
    const { ctx } = stranger.owner;
    const theirs = { clubId: stranger.clubId, pollId };
    const dateId = dates[0]!.id;
    const attempts: readonly ((who: TownContext, place: typeof theirs) => Promise<unknown>)[] = [
      (who, place) => readPoll(who, place),
      (who, place) => closePoll(who, place),
      (who, place) => chooseDate(who, { ...place, dateId }),
      (who, place) => deletePoll(who, place),
    ];
    for (const attempt of attempts) {
      await expect(attempt(ctx, { clubId, pollId })).rejects.toThrow("access.denied");
      await expect(attempt(ctx, theirs)).rejects.toThrow("poll.unknown");
      await expect(attempt(door(), { clubId, pollId })).rejects.toThrow("access.denied");
    }
    await expect(listPolls(ctx, clubId)).rejects.toThrow("access.denied");
    await expect(createPoll(ctx, wish())).rejects.toThrow("access.denied");
    const room = createPoll(ctx, wish({ clubId: stranger.clubId }));
    await expect(room).rejects.toThrow("club.unknown");
    const elsewhere = doorOf(fixture, await fixture.town());
    await expect(viewPoll(elsewhere, { pollSecret })).rejects.toThrow("poll.unknown");
    await expect(viewPoll(owner.ctx, { pollSecret })).rejects.toThrow("access.denied");
  });

  it("is one of as many as a club may keep", async () => {
    const { owner: boss, clubId: id } = await newClub(fixture, townId, "viel@verein.example");
    const polls = { ...defaultPolicy.polls, maxPolls: 1 };
    const ctx = townContext(fixture.domain({ polls }), townId, boss.organiser);
    const first = await createPoll(ctx, wish({ clubId: id, roomId: null }));
    const second = createPoll(ctx, wish({ clubId: id, roomId: null }));
    await expect(second).rejects.toThrow("poll.used-up");
    await deletePoll(ctx, { clubId: id, pollId: first });
    expect(await listPolls(ctx, id)).toEqual([]);
  });

  it("is deleted with everything ninety days after its last date, and with its club", async () => {
    const { pollId, pollSecret, choices } = await newPoll({ lastDay: inDays(1).slice(0, 10) });
    await answerPoll(door(), { pollSecret, name: "Anna", choices: choices("yes") });
    fixture.clock.advance(94 * DAY_MS);
    await runDeletion(fixture.domain(), systemJob);
    const place = { clubId, pollId };
    expect((await readPoll(owner.ctx, place)).answers).toBe(1);
    fixture.clock.advance(2 * DAY_MS);
    await runDeletion(fixture.domain(), systemJob);
    await expect(readPoll(owner.ctx, place)).rejects.toThrow("poll.unknown");
    const last = await newPoll();
    await answerPoll(door(), {
      ...{ pollSecret: last.pollSecret, name: "Anna", choices: last.choices("yes") },
    });
    await deleteClub(owner.ctx, clubId);
    await expect(viewPoll(door(), last)).rejects.toThrow("poll.unknown");
    const left = await door().transaction((tx) =>
      tx.pollChoice.count({ where: { date: { poll: { clubId } } } }),
    );
    expect(left).toBe(0);
  });
});

it("knows no poll by what is no id", async () => {
  const { owner: boss, clubId: id } = await newClub(fixture, townId, "leer@verein.example");
  const pollId = "00000000-0000-4000-8000-000000000009" as PollId;
  const dateId = "00000000-0000-4000-8000-000000000008" as PollDateId;
  const attempt = chooseDate(boss.ctx, { clubId: id, pollId, dateId });
  await expect(attempt).rejects.toThrow("poll.unknown");
});
