/** What a meeting survives besides a dead media worker: a restart, a cut network, a planned end. */
import { afterEach, describe, expect, it } from "vitest";
import { eventually } from "../eventually";
import { LossyPath } from "../lossy-path";
import { createScriptedPeer } from "../peer/create-scripted-peer";
import type { ScriptedPeer } from "../peer/scripted-peer";
import { startTestStack, type TestStack, type TestStackOptions } from "../start-test-stack";
import { expectMediaAmong, expectSilenceFrom } from "./expect-media";
import { MeetingOfPeers } from "./meeting-of-peers";

const ends: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(options: TestStackOptions = {}): Promise<TestStack> {
  const stack = await startTestStack(options);
  ends.push(() => stack.stop());
  return stack;
}

function meetingOn(stack: TestStack): MeetingOfPeers {
  const meeting = new MeetingOfPeers(stack);
  ends.push(() => meeting.close());
  return meeting;
}

describe("a restart of signalling", () => {
  /** What a page does: tries again with growing pauses, with the grant it has. */
  async function comeBack(stack: TestStack, room: string, grant: string): Promise<ScriptedPeer> {
    let peer: ScriptedPeer | undefined;
    await eventually(
      async () => {
        peer = createScriptedPeer({ stack: stack.target, room, name: "back", grant });
        const failure = await peer.join().then(
          () => undefined,
          (error: unknown) => String(error),
        );
        if (failure !== undefined) await peer.close();
        return failure;
      },
      { timeoutMs: 50_000, intervalMs: 500 },
    );
    if (!peer) throw new Error("unreachable");
    const back = peer;
    ends.push(() => back.close());
    return back;
  }

  it("is over for everybody within 20 s, with the grants and the roles they had", async () => {
    const first = await start();
    const room = "neustart";
    const grants = await Promise.all([
      first.grant({ room, role: "host", name: "Erika" }),
      first.grant({ room, name: "Bernd" }),
      first.grant({ room, name: "Cem" }),
    ]);
    const before = await Promise.all(grants.map((grant) => comeBack(first, room, grant)));
    await expectMediaAmong(before);
    const publicPort = Number(new URL(first.publicUrl).port);
    // The start of the new process itself depends on the machine; people count from its first word.
    let upMs = Infinity;
    const restarted = first.stop().then(async () => {
      await start({ publicPort, key: first.key });
      upMs = performance.now();
    });
    const after = await Promise.all(grants.map((grant) => comeBack(first, room, grant)));
    await restarted;
    await expectMediaAmong(after);
    expect(performance.now() - upMs).toBeLessThan(20_000);
    const [host, guest] = after;
    const seen = guest?.stats().occupants;
    expect(seen?.get(host?.endpointId ?? "")).toMatchObject({ role: "moderator" });
    expect(seen?.get(guest?.endpointId ?? "")?.role).toBe("participant");
  });
});

describe("a network that is cut for 10 s", () => {
  it("costs nothing but those seconds: same session, nothing missed, no new invitation", async () => {
    const stack = await start();
    const meeting = meetingOn(stack);
    const paths: LossyPath[] = [];
    ends.push(() => paths.forEach((path) => path.close()));
    const anna = await meeting.join({ role: "host" });
    const bernd = await meeting.join({
      route: async ({ port }) => {
        const path = await LossyPath.open(port);
        paths.push(path);
        return { ip: "127.0.0.1", port: path.port };
      },
    });
    await bernd.xmpp.enableResumption();
    await expectMediaAmong([anna, bernd]);
    const cutMs = performance.now();
    for (const path of paths) path.cut = true;
    bernd.xmpp.cut();
    anna.sendChat("Sind Sie noch da?");
    await expectSilenceFrom(bernd, anna, "audio");
    await eventually(() => {
      const told = anna.bridge?.last("EndpointConnectivityStatusChangeEvent");
      return told?.["endpoint"] === bernd.endpointId && told["active"] === "false"
        ? undefined
        : "the others are not told";
    });
    await eventually(
      () => {
        const leftMs = 10_000 - (performance.now() - cutMs);
        return leftMs <= 0 ? undefined : `${Math.ceil(leftMs / 1000)} s to go`;
      },
      { intervalMs: 200 },
    );
    for (const path of paths) path.cut = false;
    await bernd.xmpp.resume();
    await expectMediaAmong([anna, bernd]);
    await eventually(() =>
      bernd.stats().chat.some(({ text }) => text === "Sind Sie noch da?")
        ? undefined
        : "missed a message",
    );
    expect(bernd.stats()).toMatchObject({ invitations: 1, inside: true, failures: [] });
    expect(anna.stats().occupants.has(bernd.endpointId)).toBe(true);
  });
});

describe("a planned end", () => {
  const DRAINING = { condition: "service-unavailable", extension: { name: "graceful-shutdown" } };
  const post = (stack: TestStack, path: string, body?: object) =>
    fetch(stack.privateUrl + path, {
      method: "POST",
      ...(body
        ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
        : {}),
    });

  it("waits for the meetings that run, lets people join them, and begins no other", async () => {
    const stack = await start();
    const running = meetingOn(stack);
    const [anna, bernd] = [await running.join({ role: "host" }), await running.join()];
    let ended = false;
    void stack.ended.then(() => (ended = true));
    const answer = await post(stack, "/colibri/shutdown", { "graceful-shutdown": true });
    expect(answer.status).toBe(200);
    const late = await meetingOn(stack).peer({ role: "host" });
    await late.connect();
    await expect(late.requestConference()).rejects.toMatchObject(DRAINING);
    const cem = await running.join();
    await expectMediaAmong([anna, bernd, cem]);
    expect(ended).toBe(false);
    for (const peer of [anna, bernd, cem]) await peer.leave();
    await stack.ended;
  });

  it("of one worker after another: a drained stack takes no meeting until it is told to", async () => {
    const stack = await start({ workers: 2 });
    const running = meetingOn(stack);
    const [anna, bernd] = [await running.join({ role: "host" }), await running.join()];
    expect((await post(stack, "/colibri/drain/enable")).status).toBe(200);
    const next = meetingOn(stack);
    const refused = await next.peer({ role: "host" });
    await refused.connect();
    await expect(refused.requestConference()).rejects.toMatchObject(DRAINING);
    await expectMediaAmong([anna, bernd, await running.join()]);
    expect((await post(stack, "/colibri/drain/disable")).status).toBe(200);
    const pair = [await next.join({ role: "host" }), await next.join()];
    await expectMediaAmong(pair);
  });
});
