/**
 * Malformed media: from strangers, and from somebody who is in and whose packets authenticate. More by
 * hand: `FUZZ_PACKETS=200000 npx vitest run --project integration hostile-media`.
 */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TEST_BOUNDS } from "../env";
import { eventually } from "../eventually";
import type { ForgedRtp } from "../peer/media-transport";
import type { ScriptedPeer } from "../peer/scripted-peer";
import { startTestStack, type TestStack } from "../start-test-stack";
import { expectMediaAmong, expectMediaFrom, expectSilenceFrom, primary } from "./expect-media";
import { MeetingOfPeers } from "./meeting-of-peers";

const PACKETS = TEST_BOUNDS.fuzzPackets;
const SEED = TEST_BOUNDS.fuzzSeed;
const TIMEOUT_MS = 60_000 + PACKETS * 2;
/** A burst no socket buffer loses. */
const BURST = 50;

let stack: TestStack;
let meeting: MeetingOfPeers;
let host: ScriptedPeer;
let guest: ScriptedPeer;
let victim: ScriptedPeer;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(async () => {
  await stack.stop();
});
beforeEach(async () => {
  meeting = new MeetingOfPeers(stack);
  host = await meeting.join({ role: "host" });
  guest = await meeting.join();
  victim = await meeting.join();
  await expectMediaAmong([host, guest, victim]);
});
afterEach(async () => {
  await meeting.close();
});

const u32 = fc.nat(0xffffffff);
const u16 = fc.nat(0xffff);
const bytes = (maxLength: number) =>
  fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));

/** SSRCs that mean something here: own layers and retransmissions, somebody else's, the bridge's, any. */
function ssrcs(): fc.Arbitrary<number> {
  const own = guest.media?.video?.streams.map(({ ssrc }) => ssrc) ?? [];
  const audio = guest.media?.audio?.stream.ssrc ?? 1;
  const others = guest.stats().remoteSources.map(({ ssrc }) => ssrc);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...own, audio) },
    { weight: 2, arbitrary: fc.constantFrom(...others, 0, 0xffffffff) },
    { weight: 1, arbitrary: u32 },
  );
}

/** VP8 descriptors (RFC 7741 4.2) that promise more than follows, key frames cut short, noise. */
const payloads = fc.oneof(
  bytes(40),
  fc
    .tuple(
      fc.constantFrom(0x80, 0x90, 0x10, 0x9f, 0xff, 0x00),
      fc.constantFrom(0x00, 0x80, 0x40, 0x20, 0x10, 0xf0, 0xff),
      bytes(12),
    )
    .map(([first, second, rest]) => Buffer.concat([Buffer.from([first, second]), rest])),
  fc
    .tuple(bytes(14), fc.nat(14))
    .map(([noise, length]) =>
      Buffer.concat([
        Buffer.from([0x10, 0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a]).subarray(0, length),
        noise,
      ]),
    ),
  bytes(1_200),
);

/** Headers (RFC 3550 5.1) with wrong versions, lying CSRC counts, extensions that end too soon. */
function rtpPackets(): fc.Arbitrary<ForgedRtp> {
  const numbers = guest.media?.offer.numbers;
  const types = [numbers?.vp8 ?? 100, numbers?.vp8Rtx ?? 96, numbers?.opus ?? 111, 0, 72, 127];
  const first = fc.oneof(fc.constantFrom(0x80, 0x90, 0xb0, 0x8f, 0xbf, 0xa0), fc.nat(255));
  const extension = fc.oneof(
    fc.constant(Buffer.alloc(0)),
    fc
      .tuple(fc.constantFrom(0xbede, 0x1000, 0x100f, 0xffff), u16, bytes(40))
      .map(([profile, words, rest]) => {
        const head = Buffer.alloc(4);
        head.writeUInt16BE(profile);
        head.writeUInt16BE(words % 3 === 0 ? words : rest.length >> 2, 2);
        return Buffer.concat([head, rest]);
      }),
    bytes(20),
  );
  return fc
    .record({
      first,
      type: fc.constantFrom(...types),
      marker: fc.boolean(),
      sequenceNumber: u16,
      timestamp: u32,
      ssrc: ssrcs(),
      extension,
      payload: payloads,
    })
    .map(
      ({
        first: byte,
        type,
        marker,
        sequenceNumber,
        timestamp,
        ssrc,
        extension: more,
        payload,
      }) => {
        const header = Buffer.alloc(12);
        header[0] = byte;
        header[1] = type | (marker ? 0x80 : 0);
        header.writeUInt16BE(sequenceNumber, 2);
        header.writeUInt32BE(timestamp, 4);
        header.writeUInt32BE(ssrc, 8);
        return { header: Buffer.concat([header, more]), payload, ssrc, sequenceNumber };
      },
    );
}

/** Every RTCP type and format (RFC 3550, 4585, 5104, transport-cc) with lengths and counts that lie. */
function rtcpPackets(): fc.Arbitrary<Buffer> {
  const one = fc
    .record({
      first: fc.oneof(
        fc.nat({ max: 31 }).map((count) => 0x80 | count),
        fc.nat(255),
      ),
      type: fc.oneof(fc.integer({ min: 192, max: 210 }), fc.constantFrom(200, 201, 205, 206)),
      length: fc.option(u16),
      sender: ssrcs(),
      media: ssrcs(),
      body: bytes(120),
    })
    .map(({ first, type, length, sender, media, body }) => {
      const head = Buffer.alloc(12);
      head[0] = first;
      head[1] = type;
      head.writeUInt16BE(length ?? 2 + (body.length >> 2), 2);
      head.writeUInt32BE(sender, 4);
      head.writeUInt32BE(media, 8);
      return Buffer.concat([head, body]);
    });
  return fc.array(one, { minLength: 1, maxLength: 4 }).map((packets) => Buffer.concat(packets));
}

async function sendAll<T>(packets: fc.Arbitrary<T>, send: (packet: T) => void): Promise<void> {
  const all = fc.sample(packets, { numRuns: PACKETS, seed: SEED });
  for (const [index, packet] of all.entries()) {
    send(packet);
    if (index % BURST === BURST - 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Nobody else noticed: no invitation but the first, and everything still arrives. */
async function expectOthersUnharmed(): Promise<void> {
  await expectMediaAmong([host, victim]);
  for (const peer of [host, victim]) {
    expect(peer.stats(), `seed ${SEED}`).toMatchObject({ invitations: 1, failures: [] });
  }
}

describe("a forged packet", () => {
  it("passes the bridge's authentication, so that the tests below mean something", async () => {
    const video = primary(guest.stats(), victim.endpointId, "video")?.ssrc ?? 0;
    const before = victim.media?.pictureLossReceived ?? 0;
    const pictureLoss = Buffer.from([0x81, 206, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0]);
    pictureLoss.writeUInt32BE(video, 8);
    await eventually(
      () => {
        guest.media?.transport.sendForgedRtcp(pictureLoss);
        return (victim.media?.pictureLossReceived ?? 0) > before ? undefined : "RTCP not read";
      },
      { intervalMs: 200 },
    );
    const ssrc = guest.media?.audio?.stream.ssrc ?? 0;
    guest.setAudioMuted(true);
    await expectSilenceFrom(guest, host, "audio");
    const heard = () => primary(host.stats(), guest.endpointId, "audio")?.received?.packets ?? 0;
    const quiet = heard();
    const header = Buffer.from([
      0x80,
      guest.media?.offer.numbers.opus ?? 0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ]);
    header.writeUInt32BE(ssrc, 8);
    for (let sequenceNumber = 60_000; sequenceNumber < 60_050; sequenceNumber += 1) {
      const numbered = Buffer.from(header);
      numbered.writeUInt16BE(sequenceNumber, 2);
      const payload = Buffer.from("not quite opus");
      guest.media?.transport.sendForgedRtp({ header: numbered, payload, ssrc, sequenceNumber });
    }
    await eventually(() => (heard() > quiet ? undefined : "RTP not read"));
  });
});

describe("somebody who is in", () => {
  it("harms nobody with malformed RTP and VP8", { timeout: TIMEOUT_MS }, async () => {
    await sendAll(rtpPackets(), (packet) => guest.media?.transport.sendForgedRtp(packet));
    await expectOthersUnharmed();
  });

  it("harms nobody with malformed RTCP", { timeout: TIMEOUT_MS }, async () => {
    await sendAll(rtcpPackets(), (packet) => guest.media?.transport.sendForgedRtcp(packet));
    await expectOthersUnharmed();
  });

  it("harms nobody with RTCP too short for its type", async () => {
    for (let type = 192; type <= 210; type += 1) {
      for (const count of [0, 4, 31]) {
        const short = Buffer.from([0x80 | count, type, 0, 0]);
        // The first says who sends it; from the second on the core reads what it was given.
        const whole = Buffer.from([0x80, 201, 0, 1, 0, 0, 0, 1]);
        guest.media?.transport.sendForgedRtcp(Buffer.concat([whole, short, Buffer.alloc(20)]));
        guest.media?.transport.sendForgedRtcp(Buffer.concat([whole, short]));
      }
    }
    await expectOthersUnharmed();
  });

  it("cannot make somebody else send key frames without end", async () => {
    const ssrc = primary(guest.stats(), victim.endpointId, "video")?.ssrc ?? 0;
    const before = victim.media?.pictureLossReceived ?? 0;
    const startMs = performance.now();
    await eventually(
      () => {
        for (let index = 0; index < 20; index += 1) guest.media?.requestKeyFrame(ssrc);
        return performance.now() - startMs > 3_000 ? undefined : "still asking";
      },
      { intervalMs: 20 },
    );
    const asked = (victim.media?.pictureLossReceived ?? 0) - before;
    const seconds = (performance.now() - startMs) / 1_000;
    // Twice a second is what a lost picture may cost.
    expect(asked / seconds).toBeLessThanOrEqual(2.5);
    await expectMediaFrom(victim, host);
  });
});

describe("a stranger", () => {
  it(
    "harms nobody with STUN, DTLS, RTP and RTCP that mean nothing",
    { timeout: TIMEOUT_MS },
    async () => {
      const port = guest.media?.offer.transport.candidates[0]?.port ?? 0;
      const socket = createSocket("udp4");
      socket.bind(0, "127.0.0.1");
      await once(socket, "listening");
      const ufrag = Buffer.from(victim.media?.offer.transport.ufrag ?? "");
      // RFC 7983: the first byte says which protocol; some carry a victim's ICE name.
      const packets = fc
        .tuple(fc.constantFrom(0, 1, 20, 22, 23, 63, 64, 128, 200, 255), bytes(200), fc.boolean())
        .map(([first, rest, named]) => {
          const stun = Buffer.from([0, 1, 0, 0x10, 0x21, 0x12, 0xa4, 0x42]);
          const head = first < 2 ? stun : Buffer.from([first]);
          return Buffer.concat([head, named ? ufrag : Buffer.alloc(0), rest]);
        });
      try {
        await sendAll(packets, (packet) => socket.send(packet, port, "127.0.0.1"));
        await expectMediaAmong([host, guest, victim]);
        await expectOthersUnharmed();
      } finally {
        socket.close();
      }
    },
  );
});
