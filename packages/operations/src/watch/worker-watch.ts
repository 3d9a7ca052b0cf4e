import {
  applyLevels,
  deliverNotifications,
  type Domain,
  readAlertLimits,
  readWorkerSilence,
  systemJob,
} from "@stadtstube/domain";

import type { AlertSettings } from "../notify/alert-settings";
import { messagesWith } from "../notify/compose-message";
import { createChannels } from "../notify/create-channels";
import { WORKER_STOPPED } from "../rules/installation-signals";
import { every, type Repetition } from "../worker/every";

/** Six rounds: a worker that is started again is back by then. */
const SILENT_MS = 60_000;
const LOOK_MS = 15_000;

/** What the watch needs of its process. */
export interface WorkerWatchOptions {
  readonly domain: Domain;
  readonly settings: AlertSettings;
  readonly onError: (error: unknown) => void;
}

/**
 * Watches the worker from another process: when it has looked at nothing for a minute, that becomes an
 * incident like any other, and as long as it lasts this process tells of incidents. The worker ends the
 * incident with its first look. Several may watch at a time; only one incident comes of it.
 */
export function watchWorker(options: WorkerWatchOptions): Repetition {
  const look = async () => {
    await lookAfterWorker(options);
  };
  return every(LOOK_MS, look, options.onError, LOOK_MS);
}

/** One turn of {@link watchWorker}; resolves to whether the worker stands still. */
export async function lookAfterWorker({ domain, settings }: WorkerWatchOptions): Promise<boolean> {
  const silence = await readWorkerSilence(domain, systemJob);
  if (silence === null || silence.silentMs < SILENT_MS) return false;
  const channels = new Map(createChannels(settings).map((one) => [one.name, one]));
  const { serverId } = silence;
  const seen = { serverId, rule: WORKER_STOPPED, level: "red", inMaintenance: false } as const;
  const compose = messagesWith(await readAlertLimits(domain, systemJob));
  const telling = { channels: [...channels.keys()], compose };
  await applyLevels(domain, systemJob, [seen], telling);
  // A process that was told of no channel leaves the messages to one that was.
  if (channels.size === 0) return true;
  await deliverNotifications(domain, systemJob, async (message) => {
    const channel = channels.get(message.channel);
    if (channel === undefined) throw new Error("this channel is not in the settings");
    await channel.send(message);
  });
  return true;
}
