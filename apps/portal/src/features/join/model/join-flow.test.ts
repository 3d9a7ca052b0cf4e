import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { AdmissionReply } from "./admission-reply";
import type { DoorReply } from "./door-reply";
import type { DoorPorts } from "./door-visit";
import { JoinFlow, type JoinPorts, type JoinTarget } from "./join-flow";
import { everythingOff, type JoinState } from "./join-state";
import { scriptedClient, type ScriptedClient } from "./scripted-client.fixture";

const GUEST_KEY = "g".repeat(43);
const ROOM: JoinTarget = {
  code: "apfel-wolke-tiger-lampe",
  hostSecret: null,
  guestKey: GUEST_KEY,
  pin: "",
  linkKey: "",
};
const CHOICES = { ...everythingOff("Anna"), microphone: { on: true, deviceId: "mic-1" } };

function reply(grant: string): AdmissionReply {
  return {
    role: "guest",
    displayName: "Anna",
    renewalToken: "token",
    mayShareScreen: true,
    startsMuted: false,
    about: null,
    closesInMs: null,
    connection: {
      libraryUrl: "http://localhost/library.js",
      serviceUrl: "ws://localhost/xmpp-websocket",
      hosts: { domain: "localhost", muc: "conference.localhost", focus: "focus.localhost" },
      room: "room",
      grant,
    },
  };
}

type DoorAnswer = Awaited<ReturnType<DoorPorts["ask"]>>;

const letIn = (admission: AdmissionReply): DoorReply => ({ state: "admitted", admission });
const admitted = letIn(reply("first"));
const waits: DoorReply = { state: "waiting", requestId: "r1", held: null };

function flowWith(
  ports: Partial<JoinPorts> & {
    readonly ask?: DoorPorts["ask"];
    readonly check?: DoorPorts["check"];
  },
  target: Partial<JoinTarget> = {},
) {
  const clients: ScriptedClient[] = [];
  const told: unknown[] = [];
  const waiting: (string | false)[] = [];
  const { ask, check, ...others } = ports;
  const flow = new JoinFlow(
    { ...ROOM, ...target },
    {
      door: {
        ask: ask ?? (() => Promise.resolve({ ok: true, value: admitted })),
        check: check ?? (() => Promise.resolve({ ok: true, value: waits })),
        listen: (_key, _heard, signal) =>
          new Promise((resolve) => {
            signal.addEventListener("abort", () => resolve());
          }),
        leave: (key) => Promise.resolve(told.push(key)),
      },
      presence: {
        report: (presence) => {
          told.push(presence);
          return Promise.resolve({ ok: true });
        },
        tell: (presence) => void told.push(presence),
      },
      renew: () => Promise.resolve({ ok: true, value: reply("second") }),
      createClient: (options) => {
        const client = scriptedClient(options);
        clients.push(client);
        return client;
      },
      rememberWaiting: (now, displayName) => void waiting.push(now && displayName),
      ...others,
    },
  );
  return { flow, clients, told, waiting };
}

function inMeeting(state: JoinState) {
  if (state.step !== "meeting") throw new Error(`expected a meeting, found ${state.step}`);
  return state;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("entering", () => {
  it("asks for a grant and joins with the chosen devices", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    expect(flow.state.step).toBe("meeting");
    expect(clients[0]?.calls).toEqual(["join"]);
    expect(clients[0]?.options).toMatchObject({
      grant: "first",
      displayName: "Anna",
      microphone: { on: true, deviceId: "mic-1" },
      camera: { on: false },
    });
  });

  it("shows the host's secret to nobody but the request for a grant", async () => {
    const asked: unknown[] = [];
    const ask: DoorPorts["ask"] = (question) => {
      asked.push(question);
      return Promise.resolve({ ok: true, value: admitted });
    };
    const { flow, clients } = flowWith({ ask }, { hostSecret: "secret" });
    await flow.enter(CHOICES);
    expect(asked).toEqual([
      { code: ROOM.code, displayName: "Anna", guestKey: GUEST_KEY, hostSecret: "secret" },
    ]);
    expect(JSON.stringify(clients[0]?.options)).not.toContain("secret");
  });

  it("returns to the precheck with the reason when refused, devices as chosen", async () => {
    const error = { code: "room.unavailable" };
    const { flow } = flowWith({ ask: () => Promise.resolve({ ok: false, error }) });
    await flow.enter(CHOICES);
    expect(flow.state).toEqual({ step: "precheck", refusal: error, choices: CHOICES });
  });

  it("says so when the portal cannot be reached", async () => {
    const { flow } = flowWith({ ask: () => Promise.reject(new TypeError("failed to fetch")) });
    await flow.enter(CHOICES);
    expect(flow.state).toMatchObject({ refusal: { code: "network.unreachable" } });
  });

  it("ignores a second press while the first is under way", async () => {
    const { flow, clients } = flowWith({});
    await Promise.all([flow.enter(CHOICES), flow.enter(CHOICES)]);
    expect(clients).toHaveLength(1);
  });
});

describe("before the door", () => {
  it("waits, remembers that it does, and enters as chosen when a host lets in", async () => {
    let answer: DoorAnswer = { ok: true, value: waits };
    const { flow, clients, waiting } = flowWith({
      ask: () => Promise.resolve(answer),
      check: () => Promise.resolve(answer),
    });
    await flow.enter(CHOICES);
    expect(flow.state.step).toBe("door");
    answer = { ok: true, value: admitted };
    await vi.advanceTimersByTimeAsync(30_000);
    expect(flow.state.step).toBe("meeting");
    expect(clients[0]?.options.microphone).toEqual(CHOICES.microphone);
    expect([waiting[0], waiting.at(-1)]).toEqual(["Anna", false]);
    await flow.close();
  });

  it("takes the question back when the guest turns away, and keeps the name", async () => {
    const { flow, told, waiting } = flowWith({
      ask: () => Promise.resolve({ ok: true, value: waits }),
    });
    await flow.enter(CHOICES);
    await flow.leaveDoor();
    expect(flow.state).toEqual({ step: "precheck", refusal: null, choices: CHOICES });
    expect(told).toEqual([{ requestId: "r1", guestKey: GUEST_KEY }]);
    expect(waiting.at(-1)).toBe(false);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(flow.state.step).toBe("precheck");
  });
});

describe("signs of life from the meeting", () => {
  it("says which connection is whose, again and again, and says goodbye", async () => {
    const { flow, clients, told } = flowWith({});
    await flow.enter(CHOICES);
    expect(told).toEqual([]);
    clients[0]?.become({ connection: { phase: "joined" }, selfId: "aaaaaaaa" });
    const here = { renewalToken: "token", endpointId: "aaaaaaaa" };
    expect(told).toEqual([here]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual([here, here]);
    await flow.leave();
    expect(told.at(-1)).toEqual({ renewalToken: "token", endpointId: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(3);
  });
});

describe("coming back after a failure", () => {
  it("asks for a new grant and keeps the devices as they were wanted", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    const { local } = inMeeting(flow.state).client.state;
    const camera = { ...local.camera, desired: true, deviceId: "cam-2" };
    clients[0]?.become({ connection: { phase: "joined" }, local: { ...local, camera } });
    clients[0]?.become({ connection: { phase: "failed", error: "connection-lost" } });
    await flow.reconnect();
    expect(clients[0]?.calls).toEqual(["join", "leave"]);
    expect(clients[1]?.options).toMatchObject({
      grant: "second",
      camera: { on: true, deviceId: "cam-2" },
      microphone: { on: false },
    });
  });

  it("stays where it is and says why when the renewal is refused", async () => {
    const error = { code: "room.grant-not-renewable" };
    const { flow, clients } = flowWith({ renew: () => Promise.resolve({ ok: false, error }) });
    await flow.enter(CHOICES);
    clients[0]?.become({ connection: { phase: "failed", error: "connection-lost" } });
    await flow.reconnect();
    expect(inMeeting(flow.state)).toMatchObject({ renewing: false, refusal: error });
    expect(clients).toHaveLength(1);
  });
});

describe("coming back by itself", () => {
  const lost = { connection: { phase: "failed", error: "connection-lost" } } as const;

  it("connects anew after a passing failure, and says so meanwhile", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    clients[0]?.become(lost);
    expect(inMeeting(flow.state).renewing).toBe(true);
    await vi.runAllTimersAsync();
    expect(clients).toHaveLength(2);
    expect(inMeeting(flow.state)).toMatchObject({ renewing: false, refusal: null });
  });

  it("keeps the wanted devices over attempts that never got in", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    clients[0]?.become(lost);
    await vi.runAllTimersAsync();
    clients[1]?.become(lost);
    await vi.runAllTimersAsync();
    expect(clients[2]?.options.microphone).toEqual(CHOICES.microphone);
  });

  it("keeps trying while the portal cannot be reached, then asks the person", async () => {
    let asked = 0;
    const renew = () => {
      asked += 1;
      return Promise.reject(new TypeError("failed to fetch"));
    };
    const { flow, clients } = flowWith({ renew });
    await flow.enter(CHOICES);
    clients[0]?.become(lost);
    await vi.runAllTimersAsync();
    expect(asked).toBe(4);
    expect(inMeeting(flow.state)).toMatchObject({
      renewing: false,
      refusal: { code: "network.unreachable" },
    });
  });

  it("does not insist where somebody must do something first", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    clients[0]?.become({ connection: { phase: "failed", error: "meeting-full" } });
    await vi.runAllTimersAsync();
    expect(clients).toHaveLength(1);
    expect(inMeeting(flow.state).renewing).toBe(false);
  });

  it("stops when the person leaves meanwhile", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    clients[0]?.become(lost);
    await flow.leave();
    await vi.runAllTimersAsync();
    expect(clients).toHaveLength(1);
    expect(flow.state.step).toBe("ended");
  });
});

describe("the end", () => {
  it("comes by itself when the meeting's time is over, and only then", async () => {
    const value = letIn({ ...reply("first"), closesInMs: 60_000 });
    const { flow, clients } = flowWith({ ask: () => Promise.resolve({ ok: true, value }) });
    await flow.enter(CHOICES);
    expect(inMeeting(flow.state).closesAtMs).toBe(Date.now() + 60_000);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(flow.state.step).toBe("meeting");
    await vi.advanceTimersByTimeAsync(1);
    expect(flow.state).toEqual({ step: "ended", reason: "time-over", renewalToken: "token" });
    expect(clients[0]?.calls).toContain("leave");
  });

  it("does not come by itself to who has left before, nor in a year's time at once", async () => {
    const value = letIn({ ...reply("first"), closesInMs: 366 * 86_400_000 });
    const { flow } = flowWith({ ask: () => Promise.resolve({ ok: true, value }) });
    await flow.enter(CHOICES);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(flow.state.step).toBe("meeting");
    await flow.leave();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves once and can come back under the same name with all devices off", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    await Promise.all([flow.leave(), flow.leave()]);
    expect(flow.state).toEqual({ step: "ended", reason: "left", renewalToken: "token" });
    flow.restart();
    expect(flow.state).toEqual({
      step: "precheck",
      refusal: null,
      choices: everythingOff("Anna"),
    });
    expect(clients[0]?.calls).toContain("leave");
  });

  it.each(["removed", "ended-by-host"] as const)("follows the meeting: %s", async (reason) => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    clients[0]?.become({ connection: { phase: "ended", reason } });
    expect(flow.state).toEqual({ step: "ended", reason, renewalToken: "token" });
    expect(clients[0]?.calls).toContain("leave");
  });

  it.each([
    ["room.closed", "closed"],
    ["room.expired", "time-over"],
  ])("leaves when its sign of life is answered by %s", async (code, reason) => {
    const report = () => Promise.resolve({ ok: false as const, error: { code } });
    const { flow, clients } = flowWith({ presence: { report, tell: () => undefined } });
    await flow.enter(CHOICES);
    clients[0]?.become({ selfId: "aaaaaaaa", connection: { phase: "joined" } });
    await vi.advanceTimersByTimeAsync(0);
    expect(flow.state).toEqual({ step: "ended", reason, renewalToken: "token" });
    expect(clients[0]?.calls).toContain("leave");
  });

  it("leaves the meeting when closed, and connects nobody who was still entering", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES);
    await flow.close();
    expect(clients[0]?.calls).toContain("leave");

    const late = flowWith({});
    const entering = late.flow.enter(CHOICES);
    await late.flow.close();
    await entering;
    expect(late.clients).toEqual([]);
  });
});

describe("the phone's app", () => {
  it("gets the admission, and nothing connects here; the way back leads to the precheck", async () => {
    const { flow, clients } = flowWith({});
    await flow.enter(CHOICES, "app");
    expect(flow.state).toMatchObject({
      step: "app",
      link: "org.jitsi.meet://localhost/room?jwt=first",
    });
    expect(clients).toEqual([]);
    flow.restart();
    expect(flow.state).toMatchObject({ step: "precheck", choices: everythingOff("Anna") });
  });
});
