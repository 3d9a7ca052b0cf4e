import { afterEach, beforeAll, afterAll, describe, expect, it } from "vitest";
import type { EndpointId } from "../../protocol/ids";
import { RTP_OFFER } from "../../protocol/rtp-offer";
import type { SourceDescription } from "../../protocol/sources";
import { eventually } from "../../testing/eventually";
import { LossyPath } from "../../testing/lossy-path";
import { MediaSession } from "../../testing/peer/media-session";
import { createOwnSource } from "../../testing/peer/own-sources";
import { CAMERA_LAYERS } from "../../testing/peer/video-sender";
import { createSfuPool } from "./create-sfu-pool";
import type { SfuConference, SfuEndpoint, SfuPool } from "./types";

/** A participant without signalling: one endpoint of the SFU and a WebRTC stack of its own. */
interface Participant {
  readonly endpoint: SfuEndpoint;
  readonly session: MediaSession;
  readonly sources: readonly SourceDescription[];
  readonly events: string[];
  /** Absent for those on a wide path. */
  readonly path: LossyPath | undefined;
}

let pool: SfuPool;
let conference: SfuConference;
const participants: Participant[] = [];

beforeAll(async () => {
  pool = await createSfuPool({ workers: 1, baseUdpPort: 0, announcedAddresses: ["127.0.0.1"] });
});
afterEach(async () => {
  for (const { session, path } of participants.splice(0)) {
    await session.close();
    path?.close();
  }
  await conference.close();
});
afterAll(() => pool.close());

async function join(
  letter: string,
  { speaking = false, layers = 3, narrow = false } = {},
): Promise<Participant> {
  const id = letter.repeat(8) as EndpointId;
  const endpoint = await conference.createEndpoint(id);
  const audio = createOwnSource({ endpointId: id, kind: "audio", layers: 1 });
  const video = createOwnSource({ endpointId: id, kind: "video", layers });
  const [candidate] = endpoint.transport.candidates;
  const path = narrow && candidate ? await LossyPath.open(candidate.port) : undefined;
  const candidates = path ? [{ ip: "127.0.0.1", port: path.port }] : endpoint.transport.candidates;
  const session = await MediaSession.create({
    offer: {
      sid: "sid",
      initiator: "focus",
      bridgeSessionId: "1",
      bridgeChannelUrl: "",
      transport: { ...endpoint.transport, candidates },
      numbers: { opus: 111, vp8: 100, vp8Rtx: 96, audioLevelId: 1, transportSequenceId: 5 },
      sources: [],
    },
    audio: { source: audio, speaking },
    video: { source: video, layers: CAMERA_LAYERS.slice(-layers), framesPerSecond: 20 },
  });
  const { own } = session.transport;
  await endpoint.accept({ ...own, fingerprint: { ...own.fingerprint, setup: "active" } });
  const sources = [audio, video].map((each) => ({ ...each, owner: id }) as SourceDescription);
  await endpoint.setSources(sources);
  const participant = { endpoint, session, sources, events: [] as string[], path };
  const { events } = participant;
  endpoint.on("connected", () => events.push("connected"));
  endpoint.on("connectivity", (active) => events.push(`active=${active}`));
  endpoint.on("forwardedSources", (names) => events.push(`forwarded=${[...names].sort()}`));
  endpoint.on("senderConstraints", (name, height) => events.push(`${name}<=${height}`));
  await session.start();
  participants.push(participant);
  return participant;
}

/** What `receiver` gets of `sender`, found by the SSRC that is announced to it. */
function received(receiver: Participant, sender: Participant, kind: "audio" | "video") {
  const ssrc = sender.sources.find((source) => source.kind === kind)?.layers[0]?.ssrc ?? 0;
  return receiver.session.ledger.streams().get(ssrc);
}

const idOf = ({ endpoint }: Participant) => endpoint.id;
/** The newest of a participant's events that begins so. */
const latest = ({ events }: Participant, prefix: string) =>
  events.findLast((event) => event.startsWith(prefix));
const forwardedBecomes = (receiver: Participant, sender: Participant) =>
  eventually(() => {
    const now = latest(receiver, "forwarded=");
    return now === `forwarded=${idOf(sender)}-v0` ? undefined : `${now}`;
  });
const heightBecomes = (receiver: Participant, sender: Participant, heightPx: number) =>
  eventually(() => {
    const now = received(receiver, sender, "video")?.heightPx;
    return now === heightPx ? undefined : `height is ${now}, not ${heightPx}`;
  });

describe("three participants", () => {
  it("hear and see each other on the announced SSRCs and on no other", async () => {
    conference = await pool.createConference("media");
    const all = [await join("a"), await join("b"), await join("c")];
    for (const receiver of all) {
      for (const sender of all.filter((other) => other !== receiver)) {
        await heightBecomes(receiver, sender, 180);
        await eventually(() =>
          (received(receiver, sender, "audio")?.packets ?? 0) > 20 ? undefined : "no sound",
        );
        expect(received(receiver, sender, "audio")?.payloadType).toBe(
          RTP_OFFER.audio.codecs[0]?.payloadType,
        );
      }
      const announced = all
        .filter((other) => other !== receiver)
        .flatMap(({ sources }) => sources.flatMap(({ layers }) => layers.slice(0, 1)))
        .flatMap(({ ssrc, rtxSsrc }) => [ssrc, rtxSsrc]);
      for (const ssrc of receiver.session.ledger.streams().keys()) {
        expect(announced).toContain(ssrc);
      }
      expect(receiver.events).toContain("connected");
    }
    await eventually(async () => {
      const stats = await pool.stats();
      if (stats.endpointsSendingVideo !== 3) return `${stats.endpointsSendingVideo} send video`;
      return stats.outgoingBitrateBps > 500_000 ? undefined : `${stats.outgoingBitrateBps} bit/s`;
    });
    const stats = await pool.stats();
    expect(stats).toMatchObject({ endpoints: 3, largestConference: 3, endpointsSendingAudio: 3 });
    expect(stats.incomingBitrateBps).toBeGreaterThan(500_000);
    expect(stats.totals.iceSucceeded).toBeGreaterThanOrEqual(3);
    expect(stats.totals.bytesSent).toBeGreaterThan(10_000);
  });

  it("get the heights they ask for, each receiver its own, and senders hear of the need", async () => {
    conference = await pool.createConference("layers");
    const [a, b, c] = [await join("a"), await join("b"), await join("c")];
    b.endpoint.setReceiverConstraints({ maxHeightPx: new Map([[idOf(a), 720]]) });
    c.endpoint.setReceiverConstraints({ maxHeightPx: new Map([[idOf(a), 360]]) });
    await heightBecomes(b, a, 720);
    await heightBecomes(c, a, 360);
    b.endpoint.setReceiverConstraints({ maxHeightPx: new Map([[idOf(a), 180]]) });
    await heightBecomes(b, a, 180);
    await eventually(() => {
      const need = latest(a, `${idOf(a)}-v0<=`);
      return need?.endsWith("<=360") ? undefined : `${need}`;
    });
    b.endpoint.setReceiverConstraints({ maxHeightPx: new Map([[idOf(a), 0]]) });
    await forwardedBecomes(b, c);
    const stopped = received(b, a, "video")?.packets ?? 0;
    b.endpoint.setReceiverConstraints({ maxHeightPx: new Map(), lastN: 1, selected: [idOf(a)] });
    await eventually(() =>
      (received(b, a, "video")?.packets ?? 0) > stopped + 10 ? undefined : "does not come back",
    );
    await forwardedBecomes(b, a);
  });
});

describe("a path that becomes narrow", () => {
  it("costs resolution, not sound, and gives it back when it widens", async () => {
    conference = await pool.createConference("narrow");
    const sender = await join("a");
    const receiver = await join("b", { narrow: true });
    receiver.endpoint.setReceiverConstraints({ onStage: [idOf(sender)], defaultMaxHeightPx: 720 });
    await heightBecomes(receiver, sender, 720);
    if (receiver.path) receiver.path.down.bitsPerSecond = 800_000;
    await heightBecomes(receiver, sender, 360);
    const heard = received(receiver, sender, "audio")?.packets ?? 0;
    await eventually(() =>
      (received(receiver, sender, "audio")?.packets ?? 0) > heard + 100 ? undefined : "no sound",
    );
    expect(received(receiver, sender, "video")?.heightPx).toBeLessThan(720);
    if (receiver.path) receiver.path.down.bitsPerSecond = Infinity;
    await heightBecomes(receiver, sender, 720);
  });
});

describe("one after the other", () => {
  it("a late joiner gets key frames at once, sources come and go", async () => {
    conference = await pool.createConference("late");
    const [a, b] = [await join("a"), await join("b", { layers: 1 })];
    await heightBecomes(a, b, 720);
    const late = await join("c");
    await heightBecomes(late, a, 180);
    await heightBecomes(late, b, 720);
    await b.endpoint.setSources(b.sources.filter(({ kind }) => kind === "audio"));
    await forwardedBecomes(late, a);
    const before = received(late, b, "video")?.packets ?? 0;
    await b.endpoint.setSources(b.sources);
    await eventually(() =>
      (received(late, b, "video")?.packets ?? 0) > before + 10 ? undefined : "not back",
    );
  });

  it("the one who speaks is the dominant speaker, then the next", async () => {
    conference = await pool.createConference("speakers");
    const spoke: string[] = [];
    conference.on("dominantSpeaker", (endpoint) => spoke.push(endpoint));
    await join("a");
    const b = await join("b", { speaking: true });
    await eventually(() => (spoke.at(-1) === idOf(b) ? undefined : `speaker: ${spoke}`));
    const c = await join("c", { speaking: true });
    await b.endpoint.setSources([]);
    await eventually(() => (spoke.at(-1) === idOf(c) ? undefined : `speaker: ${spoke}`));
    expect(spoke).not.toContain("aaaaaaaa");
  });

  it("voices come and go 500 times while others speak, and the worker goes on", async () => {
    conference = await pool.createConference("voices");
    const guest = await join("a", { speaking: true });
    await join("b", { speaking: true });
    await join("c", { speaking: true });
    for (let round = 0; round < 500; round += 1) {
      await guest.endpoint.setSources([]);
      await guest.endpoint.setSources(guest.sources);
    }
    expect((await pool.stats()).totals.workersLost).toBe(0);
  });

  it("one whose packets stop is reported silent", async () => {
    conference = await pool.createConference("silent");
    const a = await join("a");
    await a.session.close();
    await eventually(() => (a.events.includes("active=false") ? undefined : `${a.events}`));
  });
});
