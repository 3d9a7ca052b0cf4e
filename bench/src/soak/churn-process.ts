/** One room whose people come, go, crash, mute and restart at random until the parent is gone. */
import {
  createScriptedPeer,
  type PeerTarget,
  type ScriptedPeer,
} from "@stadtstube/jitsi-bridge/testing";
import { sleep } from "../sleep";

/** What the parent says once. */
export interface ChurnOrder {
  readonly target: PeerTarget;
  readonly room: string;
  /** One person each; the first is the host. */
  readonly grants: readonly string[];
}

/** What the parent hears at the end of each step. */
export interface ChurnReport {
  readonly steps: number;
  readonly joins: number;
  /** Joins that were refused or timed out, expected while a worker is being replaced. */
  readonly failedJoins: number;
  readonly failures: readonly string[];
}

const STEP_MS = 700;
const counts = { steps: 0, joins: 0, failedJoins: 0 };
const failures: string[] = [];

process.once("message", (order: ChurnOrder) => void churn(order));
process.on("disconnect", () => process.exit(0));

async function churn({ target, room, grants }: ChurnOrder): Promise<void> {
  const inside = new Map<string, ScriptedPeer>();
  for (;;) {
    const grant = grants[Math.floor(Math.random() * grants.length)] ?? "";
    const peer = inside.get(grant);
    if (!peer) await enter(inside, grant, { target, room });
    else if (!(await act(peer))) {
      failures.push(...peer.stats().failures);
      inside.delete(grant);
    }
    counts.steps += 1;
    const report: ChurnReport = { ...counts, failures: failures.splice(0) };
    process.send?.(report);
    await sleep(Math.random() * STEP_MS * 2);
  }
}

async function enter(
  inside: Map<string, ScriptedPeer>,
  grant: string,
  { target, room }: Pick<ChurnOrder, "target" | "room">,
): Promise<void> {
  const peer = createScriptedPeer({ stack: target, room, grant, name: "soak" });
  try {
    await peer.join();
    counts.joins += 1;
    inside.set(grant, peer);
  } catch {
    counts.failedJoins += 1;
    await peer.close();
  }
}

/** Does one thing; false when the peer is gone afterwards. */
async function act(peer: ScriptedPeer): Promise<boolean> {
  const dice = Math.random();
  if (dice < 0.2) await peer.leave();
  else if (dice < 0.3) await peer.close();
  else if (dice < 0.5) peer.setAudioMuted(dice < 0.4);
  else if (dice < 0.7) peer.setVideoMuted(dice < 0.6);
  else if (dice < 0.8) await peer.requestRestart().catch(() => undefined);
  else peer.setReceiverConstraints({ lastN: -1, defaultConstraints: { maxHeight: 180 } });
  return dice >= 0.3;
}
