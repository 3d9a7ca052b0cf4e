import {
  applyLevels,
  countPresence,
  deliverMails,
  deliverNotifications,
  type Domain,
  forgetOldIncidents,
  maintainFigures,
  oldestUndelivered,
  readAlertLimits,
  registerServers,
  remindInvited,
  runDeletion,
  systemJob,
  writeLetters,
} from "@stadtstube/domain";
import type { Logger } from "@stadtstube/runtime";

import type { Channel } from "../notify/channel";
import { messagesWith } from "../notify/compose-message";
import { createChannels } from "../notify/create-channels";
import { createPost, type Post } from "../notify/post";
import { BARE_ANSWER } from "../probe/observation";
import { probeBackup } from "../probe/probe-backup";
import { HostProbe } from "../probe/probe-host";
import { DEFAULT_READ_LIMITS } from "../probe/read-bounded";
import { rulesWith } from "../rules/rules";
import { holdTestMeeting } from "../test-meeting/hold-test-meeting";
import { TestMeetings } from "../test-meeting/test-meetings";
import type { WorkerParts } from "./container";
import type { WorkerEnv } from "./env";
import { every, type Repetition } from "./every";
import { LookRound } from "./look-round";
import { createProbe } from "./probes";
import type { WorkerMetrics } from "./worker-metrics";

/** What a worker needs; whoever made the parts closes them. */
export interface WorkerOptions {
  readonly domain: Domain;
  readonly leadership: WorkerParts["leadership"];
  readonly settings: WorkerEnv;
  readonly log: Logger;
  readonly metrics: WorkerMetrics;
}

const MINUTE_MS = 60_000;
const DELIVERY_MS = 5_000;
const TEST_MEETING_MS = 5 * MINUTE_MS;
/** Everything that this start has started is up by then. */
const FIRST_TEST_MEETING_MS = 30_000;
/** Somebody who asked for a link looks at an empty mailbox for no longer than that. */
const POST_MS = 2_000;

/** What the settings name, and the folder of backups where there is one. */
function registrationsOf(settings: WorkerEnv): WorkerEnv["WORKER_SERVERS"] {
  const { WORKER_SERVERS: servers, WORKER_BACKUP_DIR: folder } = settings;
  if (folder === undefined) return servers;
  const region = servers.find(({ kind }) => kind === "host")?.region ?? "–";
  return [...servers, { key: "backup", kind: "backup", name: "Sicherung", region, url: null }];
}

/**
 * The operations worker: looks at every server, judges, tidies up. Several may run; the one that
 * leads works, the others wait for the lead. Whoever makes it stops it.
 */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #round: LookRound;
  readonly #channels: ReadonlyMap<string, Channel>;
  readonly #meetings: TestMeetings | null;
  readonly #post: Post;
  #repetitions: readonly Repetition[] = [];
  #deletedAtMs: number;
  #led = false;

  constructor(options: WorkerOptions) {
    this.#options = options;
    const { domain, settings } = options;
    this.#channels = new Map(createChannels(settings).map((one) => [one.name, one]));
    const host = new HostProbe(settings.WORKER_DATA_DIR);
    this.#post = createPost(settings);
    const limits = { ...DEFAULT_READ_LIMITS, networks: settings.WORKER_ALLOWED_NETWORKS };
    const plan = settings.TEST_MEETING;
    this.#meetings = plan ? new TestMeetings((signal) => holdTestMeeting(plan, signal)) : null;
    const probe = createProbe(limits, {
      meeting: () => Promise.resolve(this.#meetings?.look() ?? BARE_ANSWER),
      host: () => host.look(),
      database: () => this.#lookAtDatabase(),
      backup: () => probeBackup(settings.WORKER_BACKUP_DIR ?? ""),
    });
    this.#round = new LookRound(domain, probe);
    this.#deletedAtMs = domain.clock.now().getTime();
  }

  /** Registers this start's servers and begins; rejects when the database is not there. */
  async start(): Promise<void> {
    const { domain, settings, log } = this.#options;
    await maintainFigures(domain, systemJob);
    await registerServers(domain, systemJob, registrationsOf(settings));
    const repeat = (job: string, intervalMs: number, work: () => Promise<void>, firstMs = 0) =>
      every(intervalMs, work, (err) => this.#fail(job, err), firstMs);
    this.#repetitions = [
      repeat("look", settings.WORKER_PROBE_INTERVAL_MS, () => this.#look()),
      repeat("deliver", DELIVERY_MS, () => this.#deliver()),
      repeat("post", POST_MS, () => this.#carryPost()),
      repeat("tidy", MINUTE_MS, () => this.#tidy()),
    ];
    if (this.#meetings !== null) {
      const meet = repeat(
        "test-meeting",
        TEST_MEETING_MS,
        () => this.#meet(),
        FIRST_TEST_MEETING_MS,
      );
      this.#repetitions = [...this.#repetitions, meet];
    }
    log.info("worker is up");
  }

  /** Resolves when nothing runs any more. Idempotent. */
  async stop(): Promise<void> {
    this.#meetings?.close();
    await Promise.all(this.#repetitions.map((repetition) => repetition.stop()));
  }

  #fail(job: string, err: unknown): void {
    this.#options.metrics.failed(job);
    this.#options.log.error({ err, job }, "a job failed");
  }

  async #look(): Promise<void> {
    if (!(await this.#leads())) return;
    const started = performance.now();
    const limits = await readAlertLimits(this.#options.domain, systemJob);
    const seen = await this.#round.run(rulesWith(limits));
    this.#options.metrics.looked(seen, (performance.now() - started) / 1_000);
    const levels = seen.flatMap(({ server, levels: all }) =>
      Object.entries(all).map(([rule, level]) => {
        return { serverId: server.id, rule, level, inMaintenance: server.inMaintenance };
      }),
    );
    const channels = [...this.#channels.keys()];
    await applyLevels(this.#options.domain, systemJob, levels, {
      channels,
      compose: messagesWith(limits),
    });
  }

  async #deliver(): Promise<void> {
    const { domain, leadership, log } = this.#options;
    if (!(await leadership.renew())) return;
    await deliverNotifications(domain, systemJob, async (message) => {
      const channel = this.#channels.get(message.channel);
      try {
        if (channel === undefined) throw new Error("this channel is not in the settings any more");
        await channel.send(message);
      } catch (err) {
        log.warn({ err, channel: message.channel }, "a message could not be delivered");
        throw err;
      }
    });
  }

  async #carryPost(): Promise<void> {
    const { domain, leadership, log, settings } = this.#options;
    if (!(await leadership.renew())) return;
    await writeLetters(domain, systemJob, { sender: settings.MAIL_FROM });
    await deliverMails(domain, systemJob, async (mail) => {
      try {
        await this.#post(mail);
      } catch (err) {
        log.warn({ err, mail: mail.id }, "a mail could not be sent");
        throw err;
      }
    });
  }

  async #tidy(): Promise<void> {
    const { domain, leadership, log, metrics } = this.#options;
    if (!(await leadership.renew())) return;
    const { droppedPartitions } = await maintainFigures(domain, systemJob);
    if (droppedPartitions > 0) log.info({ droppedPartitions }, "dropped old figures");
    await countPresence(domain, systemJob);
    await remindInvited(domain, systemJob);
    await forgetOldIncidents(domain, systemJob);
    await runDeletion(domain, systemJob);
    this.#deletedAtMs = domain.clock.now().getTime();
    metrics.tidied(domain.clock.now());
  }

  async #meet(): Promise<void> {
    if (await this.#options.leadership.renew()) await this.#meetings?.run();
  }

  async #leads(): Promise<boolean> {
    const leads = await this.#options.leadership.renew();
    if (leads !== this.#led) {
      this.#options.log.info(leads ? "this worker leads" : "another worker leads");
      this.#round.forget();
      this.#meetings?.forget();
    }
    this.#led = leads;
    this.#options.metrics.leads(leads);
    return leads;
  }

  async #lookAtDatabase() {
    const { domain } = this.#options;
    const started = performance.now();
    await domain.database.ping();
    const responseMs = performance.now() - started;
    const deletionAgeSeconds = (domain.clock.now().getTime() - this.#deletedAtMs) / 1_000;
    const mailQueueSeconds = await oldestUndelivered(domain, systemJob);
    return { ...BARE_ANSWER, figures: { responseMs, deletionAgeSeconds, mailQueueSeconds } };
  }
}
