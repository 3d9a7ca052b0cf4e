import { randomUUID } from "node:crypto";

import { createGrantClaims, type GrantKey, signGrant } from "@stadtstube/jitsi-bridge/grant";
import {
  CAMERA_LAYERS,
  createScriptedPeer,
  type PeerStats,
  type PeerTarget,
  type ScriptedPeer,
} from "@stadtstube/jitsi-bridge/peer";

/** Which media stack, and by what right. */
export interface TestMeetingPlan {
  readonly stack: PeerTarget;
  readonly key: GrantKey;
  readonly issuer: string;
  readonly audience: string;
}

/** So much of sound and of picture must have arrived. */
const PACKETS = 15;
const LOOK_MS = 50;
const GRANT_SECONDS = 60;

/**
 * Two people without browsers meet, as residents would: a grant each, signalling, and sound and picture
 * from one to the other. Resolves with how long that took, in milliseconds.
 *
 * Rejects with the reason of `signal` when that comes first, and with whatever went wrong. Nobody is
 * left behind either way. The conference is named like a resident's connection test.
 */
export async function holdTestMeeting(plan: TestMeetingPlan, signal: AbortSignal): Promise<number> {
  signal.throwIfAborted();
  const room = `test-${randomUUID()}`;
  const started = performance.now();
  const sender = await peer(plan, room, "host");
  const receiver = await peer(plan, room, "guest");
  try {
    await Promise.race([aborted(signal), meet(sender, receiver, signal)]);
    signal.throwIfAborted();
    return performance.now() - started;
  } finally {
    await Promise.all([sender.close(), receiver.close()]);
  }
}

async function meet(
  sender: ScriptedPeer,
  receiver: ScriptedPeer,
  signal: AbortSignal,
): Promise<void> {
  await sender.join();
  await receiver.join();
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const isDone = hasArrived(receiver.stats(), sender.endpointId);
      if (!isDone && !signal.aborted) return;
      clearInterval(timer);
      resolve();
    }, LOOK_MS);
  });
}

function hasArrived(stats: PeerStats, from: string): boolean {
  const arrived = (kind: "audio" | "video") =>
    stats.remoteSources.some(
      ({ owner, kind: what, received }) =>
        owner === from && what === kind && (received?.packets ?? 0) >= PACKETS,
    );
  return arrived("audio") && arrived("video");
}

function aborted(signal: AbortSignal): Promise<never> {
  if (signal.aborted) return Promise.reject(signal.reason as Error);
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

async function peer(
  { stack, key, issuer, audience }: TestMeetingPlan,
  room: string,
  role: "host" | "guest",
): Promise<ScriptedPeer> {
  const name = role === "host" ? "Test A" : "Test B";
  const claims = createGrantClaims({
    ...{ issuer, audience, room, role, domain: stack.domain },
    user: { id: randomUUID(), name },
    nowMs: Date.now(),
    lifetimeSeconds: GRANT_SECONDS,
  });
  const video = role === "host" ? CAMERA_LAYERS.slice(0, 1) : [];
  const audio = role === "host" ? ("speech" as const) : ("none" as const);
  const grant = await signGrant(claims, key);
  return createScriptedPeer({ stack, room, name, grant, send: { audio, video } });
}
