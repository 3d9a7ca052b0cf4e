import { describe, expect, it } from "vitest";

import { eventually } from "../../testing/eventually";
import { toHex, type Bytes } from "./bytes";
import { drawLinkKey, readLinkKey } from "./link-key";
import { MediaShield } from "./media-shield";
import { judgeTrack, type ShieldState } from "./shield-state";
import type { FromWorker, ToWorker } from "./worker-messages";

const FAST = { intervalMs: 1 };

/** A room in memory, which carries presences and messages as a server would. */
class Room {
  readonly people = new Map<string, Person>();
  readonly messages: { readonly from: string; readonly to: string }[] = [];

  changed(): void {
    for (const { shield } of this.people.values()) shield.peopleChanged();
  }
}

class Person {
  readonly properties = new Map<string, string>();
  readonly posted: ToWorker[] = [];
  readonly shield: MediaShield;
  state: ShieldState = { mode: "none", people: {} };
  news: (message: FromWorker) => void = () => undefined;

  constructor(
    readonly room: Room,
    readonly id: string,
    options: { readonly key: string | null; readonly host?: boolean; readonly able?: boolean },
  ) {
    this.host = options.host ?? false;
    const worker = {
      postMessage: (message: ToWorker) => void this.posted.push(message),
      terminate: () => undefined,
      onmessage: null as ((event: { data: FromWorker }) => void) | null,
    };
    this.news = (data) => worker.onmessage?.({ data });
    this.shield = new MediaShield({
      linkKey: options.key === null ? null : readLinkKey(options.key),
      room: "birke",
      ability: options.able === false ? null : "script-transform",
      ports: {
        selfId: () => id,
        publish: (name, value) => {
          this.properties.set(name, value);
          room.changed();
        },
        tell: (to, message) => {
          room.messages.push({ from: id, to });
          room.people.get(to)?.shield.heard(id, message);
        },
        people: () =>
          [...room.people.values()]
            .filter((other) => other !== this)
            .map((other) => ({
              id: other.id,
              isHost: other.host,
              property: (name) => other.properties.get(name) ?? null,
            })),
        ownerOf: () => null,
        changed: (state) => (this.state = state),
        startWorker: () => worker as unknown as Worker,
        reconnect: () => undefined,
      },
    });
    room.people.set(id, this);
    this.shield.joined();
    room.changed();
  }

  readonly host: boolean;

  /** The secrets given to the worker, newest last. */
  get secrets(): readonly string[] {
    return this.posted.flatMap((one) =>
      one.type === "add-secret" ? [hex(one.secret.secret)] : [],
    );
  }

  get sending(): string | undefined {
    return this.posted.findLast((one) => one.type === "mode")?.sending;
  }
}

const hex = (bytes: Bytes) => toHex(bytes);
const until = (what: string, holds: () => boolean) =>
  eventually(() => (holds() ? undefined : what), FAST);
const sees = (who: Person, whom: string, state: string) =>
  until(`${whom} is ${state}`, () => who.state.people[whom] === state);

function roomOfTwo() {
  const room = new Room();
  const key = drawLinkKey();
  const anna = new Person(room, "a0a0a0a0", { key, host: true });
  const bernd = new Person(room, "b0b0b0b0", { key });
  return { room, key, anna, bernd };
}

describe("a shield", () => {
  it("seals with the link's secret, the same for everybody with the link", async () => {
    const { anna, bernd } = roomOfTwo();
    await sees(anna, "b0b0b0b0", "waiting");
    await sees(bernd, "a0a0a0a0", "waiting");
    expect(anna.secrets).toEqual(bernd.secrets);
    expect(anna.sending).toBe("seal");
    expect(anna.state.mode).toBe("on");
  });

  it("knows who has another key, none, or a browser that cannot", async () => {
    const { room, key, anna } = roomOfTwo();
    new Person(room, "c0c0c0c0", { key: drawLinkKey() });
    const dora = new Person(room, "d0d0d0d0", { key: null });
    const emil = new Person(room, "e0e0e0e0", { key, able: false });
    await sees(anna, "c0c0c0c0", "other-key");
    await sees(anna, "d0d0d0d0", "keyless");
    await sees(anna, "e0e0e0e0", "unable");
    await until("dora is keyless", () => dora.state.mode === "keyless" && dora.sending === "hold");
    expect(emil.state.mode).toBe("unable");
    expect(emil.posted).toEqual([]);
  });

  it("is silent where nobody has a key", async () => {
    const room = new Room();
    const anna = new Person(room, "a0a0a0a0", { key: null, host: true });
    new Person(room, "b0b0b0b0", { key: null });
    anna.shield.peopleChanged();
    await new Promise((done) => setImmediate(done));
    expect(anna.state).toEqual({ mode: "none", people: {} });
    expect(anna.posted).toEqual([]);
  });

  it("changes the key when somebody is removed, tells everybody else, and newcomers", async () => {
    const { room, key, anna, bernd } = roomOfTwo();
    const clara = new Person(room, "c0c0c0c0", { key });
    for (const id of ["b0b0b0b0", "c0c0c0c0"]) await sees(anna, id, "waiting");
    await sees(bernd, "a0a0a0a0", "waiting");
    anna.shield.shutOut("c0c0c0c0");
    await until("bernd has the new key", () => bernd.secrets.length === 2);
    expect(bernd.secrets).toEqual(anna.secrets);
    room.changed();
    room.people.delete("c0c0c0c0");
    room.changed();
    const dora = new Person(room, "d0d0d0d0", { key });
    await until("dora has the new key", () => dora.secrets.length === 2);
    expect(dora.secrets).toEqual(anna.secrets);
    expect(clara.secrets).toHaveLength(1);
    expect(room.messages.filter(({ to }) => to === "c0c0c0c0")).toEqual([]);
  });

  it("takes no changed key from a guest, once there was a change", async () => {
    const { anna, bernd } = roomOfTwo();
    await sees(anna, "b0b0b0b0", "waiting");
    await sees(bernd, "a0a0a0a0", "waiting");
    anna.shield.shutOut("nobody");
    await until("bernd has the new key", () => bernd.secrets.length === 2);
    bernd.shield.shutOut("nobody");
    await until("bernd changed it", () => bernd.secrets.length === 3);
    anna.shield.peopleChanged();
    bernd.shield.peopleChanged();
    expect(anna.secrets).toHaveLength(2);
  });

  it("is switched off by a host's word, and by nobody else's", async () => {
    const { room, anna, bernd } = roomOfTwo();
    const dora = new Person(room, "d0d0d0d0", { key: null });
    await sees(bernd, "a0a0a0a0", "waiting");
    await sees(anna, "b0b0b0b0", "waiting");
    // A server can claim it, but cannot prove it.
    anna.properties.set("stadtstube_open", "AAAA");
    bernd.properties.set("stadtstube_open", "AAAA");
    room.changed();
    await until("dora believes", () => dora.state.mode !== "none");
    expect(bernd.state.mode).toBe("on");
    anna.shield.switchOff();
    await until("bernd is open", () => bernd.sending === "open");
    expect([anna.state.mode, bernd.state.mode]).toEqual(["off-by-host", "off-by-host"]);
  });
});

it("a track is judged by its newest frames, and never by another's", () => {
  const counts = (read: number, plain: number, foreign: number, sender = "a0a0a0a0") => ({
    ...{ read, plain, foreign, sender },
  });
  const judge = (then: ReturnType<typeof counts> | undefined, now: ReturnType<typeof counts>) =>
    judgeTrack("encrypted", { then, now }, "a0a0a0a0");
  expect(judge(undefined, counts(3, 0, 0))).toBe("encrypted");
  expect(judge(counts(3, 0, 0), counts(3, 2, 0))).toBe("open");
  expect(judge(counts(3, 0, 0), counts(3, 0, 2))).toBe("other-key");
  expect(judge(counts(3, 0, 0), counts(5, 0, 2))).toBe("encrypted");
  expect(judge(counts(3, 9, 9), counts(3, 9, 9))).toBe("encrypted");
  expect(judge(counts(3, 0, 0), counts(9, 0, 0, "b0b0b0b0"))).toBe("other-key");
});
