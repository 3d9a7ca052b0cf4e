/** Nothing is left of a thousand meetings. More by hand: `ROOMS=20000 npx vitest run … lifetimes`. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { NS, presence, xml, attr, iqResult } from "../../protocol/index";
import { TEST_BOUNDS } from "../env";
import { eventually } from "../eventually";
import { mediaWorkerPids } from "../media-worker-pids";
import { XmppSession } from "../peer/xmpp-session";
import { startTestStack, type TestStack } from "../start-test-stack";

const ROOMS = TEST_BOUNDS.rooms;
/** Meetings at the same time; the rest follows as they end. */
const AT_ONCE = 20;
const WARM_UP = 100;
/** A process grows while its code is compiled and its heap finds its size; a leak of rooms grows on. */
const BYTES_PER_ROOM = 6 * 1024;
/**
 * The heap's own growth: 14 to 18 MB were seen after 1,000 meetings, 25 MB after 5,000. A short run
 * so finds leaks of 32 KB a meeting; smaller ones only the long one by hand.
 */
const HEAP_FINDS_ITS_SIZE = 32 * 1024 * 1024;

/** Somebody enters an empty room, is invited to the bridge, and leaves. */
async function meet(stack: TestStack, room: string): Promise<void> {
  const session = await XmppSession.open({
    serviceUrl: stack.target.serviceUrl,
    domain: "localhost",
    origin: stack.allowedOrigin,
    room,
    grant: await stack.grant({ room, role: "host" }),
  });
  const invited = new Promise<void>((resolve) => {
    session.handleIq((request, payload) => {
      session.send(iqResult(request));
      if (attr(payload, "action") === "session-initiate") resolve();
      return true;
    });
  });
  const own = `${room}@conference.localhost/${session.jid.slice(0, 8)}`;
  session.send(presence({ to: own }, xml("x", { xmlns: NS.MUC })));
  await invited;
  await session.close();
}

async function meetOften(stack: TestStack, rooms: number, prefix: string): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < rooms) await meet(stack, `${prefix}-${next++}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function colibri(stack: TestStack): Promise<Record<string, unknown>> {
  const answer = await fetch(`${stack.privateUrl}/colibri/stats`, {
    headers: { connection: "close" },
  });
  return (await answer.json()) as Record<string, unknown>;
}

/** What this process and its worker hold; sockets and timers by kind. */
async function held() {
  const [worker = 0] = await mediaWorkerPids();
  const resources = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    if (kind === "Immediate" || kind === "FSReqCallback") continue;
    resources.set(kind, (resources.get(kind) ?? 0) + 1);
  }
  return {
    resources: Object.fromEntries([...resources].sort()),
    workerFiles: readdirSync(`/proc/${worker}/fd`).length,
    workerBytes: residentBytes(worker),
  };
}

function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) * 1024;
}

it(
  `${ROOMS} meetings leave no handle, timer, socket or endpoint`,
  { timeout: 120_000 + ROOMS * 50 },
  async () => {
    const stack = await startTestStack();
    try {
      await meetOften(stack, WARM_UP, "warm");
      await eventually(async () =>
        (await colibri(stack))["endpoints"] === 0 ? undefined : "busy",
      );
      const before = await held();
      await meetOften(stack, ROOMS, "room");
      await eventually(async () => {
        const stats = await colibri(stack);
        const { conferences, endpoints } = stats;
        return conferences === 0 && endpoints === 0 ? undefined : `${String(endpoints)} endpoints`;
      });
      await eventually(async () => {
        const after = await held();
        const grown = Object.entries(after.resources).filter(
          ([kind, count]) => count > (before.resources[kind] ?? 0),
        );
        if (grown.length > 0) return `more ${grown.map(([kind, n]) => `${kind} ${n}`).join(", ")}`;
        return after.workerFiles > before.workerFiles ? "the worker holds files" : undefined;
      });
      expect((await colibri(stack))["total_conferences_completed"]).toBe(WARM_UP + ROOMS);
      const grownBytes = (await held()).workerBytes - before.workerBytes;
      expect(grownBytes).toBeLessThan(Math.max(HEAP_FINDS_ITS_SIZE, ROOMS * BYTES_PER_ROOM));
    } finally {
      await stack.stop();
    }
  },
);
