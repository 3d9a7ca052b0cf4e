import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Bytes, fromBase64Url, toBase64Url, toHex, utf8 } from "./bytes";
import { headLengthOf, OVERHEAD, readTrailer } from "./frame-format";
import { FrameOpener } from "./frame-opener";
import { FrameSealer } from "./frame-sealer";
import { type EncodedFrame, FrameWorker } from "./frame-worker";
import { KeyExchange, readWrappedSecret } from "./key-exchange";
import { KeyRing } from "./key-ring";
import { type EpochSecret, keyIdOf, linkSecret, nextSecret, senderTag } from "./key-schedule";
import { drawLinkKey, readLinkKey } from "./link-key";

const ROOM = "birke-anker-wolke-tiger";
const secretOf = (key: string, room = ROOM) => linkSecret(readLinkKey(key) ?? utf8("none"), room);

async function ringWith(...secrets: readonly EpochSecret[]): Promise<KeyRing> {
  const ring = new KeyRing();
  for (const secret of secrets) {
    await ring.add(secret);
    await ring.use(secret);
  }
  return ring;
}

async function sealing(secret: EpochSecret, id = "a0a0a0a0") {
  return new FrameSealer(await ringWith(secret), await senderTag(id));
}

const frameOf = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

async function sealed(sealer: FrameSealer, frame: Bytes, head = 3): Promise<Bytes> {
  const result = await sealer.seal(frame, head);
  if (result === null) throw new Error("not sealed");
  return result;
}

describe("a link's key", () => {
  it("is 22 characters of its own each time, and read back", () => {
    const keys = Array.from({ length: 100 }, drawLinkKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) {
      expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(toBase64Url(readLinkKey(key) ?? frameOf(1))).toBe(key);
    }
  });

  it("is nothing else", () => {
    for (const none of ["", "a", "ä".repeat(22), `${drawLinkKey()}a`, "a b"]) {
      expect(readLinkKey(none)).toBeNull();
    }
  });

  it("helps in its own room only", async () => {
    const key = drawLinkKey();
    const here = await keyIdOf(await secretOf(key));
    expect(await keyIdOf(await secretOf(key))).toEqual(here);
    expect(await keyIdOf(await secretOf(key, "other"))).not.toEqual(here);
  });
});

it("bytes survive base64url, and garbage is none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const copy = new Uint8Array(bytes);
      expect(fromBase64Url(toBase64Url(copy))).toEqual(copy);
    }),
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => fromBase64Url(value)).not.toThrow();
    }),
  );
});

describe("a frame", () => {
  it("comes back as it was, whatever its length, with its head in clear", async () => {
    const secret = await secretOf(drawLinkKey());
    const sealer = await sealing(secret);
    const opener = new FrameOpener(await ringWith(secret));
    for (const [length, head] of [
      [1, 1],
      [3, 3],
      [2, 10],
      [60, 1],
      [1200, 10],
      [60_000, 3],
    ] as const) {
      const frame = frameOf(length);
      const travelling = await sealed(sealer, frame, head);
      expect(travelling.length).toBe(length + OVERHEAD);
      const clear = Math.min(length, head);
      expect(travelling.slice(0, clear)).toEqual(frame.slice(0, clear));
      expect(await opener.open(travelling)).toEqual({ kind: "read", frame, sender: "a0a0a0a0" });
    }
  });

  it("shows nothing but its head", async () => {
    const sealer = await sealing(await secretOf(drawLinkKey()));
    const frame = utf8(`head${"the quick brown fox ".repeat(20)}`);
    const travelling = Buffer.from(await sealed(sealer, frame, 4));
    expect(travelling.includes("quick")).toBe(false);
    expect(travelling.subarray(0, 4).toString()).toBe("head");
  });

  it("never has the same nonce twice, not even after the track is replaced", async () => {
    const secret = await secretOf(drawLinkKey());
    const nonces = new Set<string>();
    for (let track = 0; track < 4; track += 1) {
      const sealer = await sealing(secret);
      for (let i = 0; i < 50; i += 1) {
        const trailer = readTrailer(await sealed(sealer, frameOf(9)));
        nonces.add(`${toHex(trailer?.stream ?? frameOf(1))} ${trailer?.counter}`);
      }
    }
    expect(nonces.size).toBe(200);
  });

  it("is foreign under another key, another room and after any change", async () => {
    const key = drawLinkKey();
    const secret = await secretOf(key);
    const travelling = await sealed(await sealing(secret), frameOf(40));
    for (const other of [await secretOf(drawLinkKey()), await secretOf(key, "other")]) {
      const opener = new FrameOpener(await ringWith(other));
      expect(await opener.open(travelling)).toEqual({ kind: "foreign" });
    }
    const opener = new FrameOpener(await ringWith(secret));
    for (let at = 0; at < travelling.length; at += 1) {
      const changed = travelling.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await opener.open(changed)).kind).not.toBe("read");
    }
    expect((await opener.open(travelling)).kind).toBe("read");
  });

  it("cannot be passed off as somebody else's", async () => {
    const secret = await secretOf(drawLinkKey());
    const travelling = await sealed(await sealing(secret, "a0a0a0a0"), frameOf(40));
    const forged = travelling.slice();
    forged.set(await senderTag("b0b0b0b0"), travelling.length - 2 - 1 - 4 - 8 - 4);
    expect(readTrailer(forged)?.sender).toEqual(await senderTag("b0b0b0b0"));
    const opener = new FrameOpener(await ringWith(secret));
    expect(await opener.open(forged)).toEqual({ kind: "foreign" });
  });

  it("is read once, and out of order", async () => {
    const secret = await secretOf(drawLinkKey());
    const sealer = await sealing(secret);
    const opener = new FrameOpener(await ringWith(secret));
    const frames: Bytes[] = [];
    for (let i = 0; i < 5; i += 1) frames.push(await sealed(sealer, frameOf(20)));
    for (const frame of frames.reverse()) expect((await opener.open(frame)).kind).toBe("read");
    for (const frame of frames) expect((await opener.open(frame)).kind).toBe("repeated");
  });

  it("that nobody protected is plain, and nothing ever throws", async () => {
    const opener = new FrameOpener(await ringWith(await secretOf(drawLinkKey())));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 90 }), fc.boolean(), async (bytes, marked) => {
        const frame = new Uint8Array(marked ? [...bytes, 0x5e, 0x01] : bytes);
        expect((await opener.open(frame)).kind).not.toBe("read");
      }),
    );
    expect(await opener.open(frameOf(0))).toEqual({ kind: "plain" });
  });

  it("keeps readable what the SFU and the depacketizer need, and of other codecs nothing goes", () => {
    const video = { kind: "video", mimeType: "video/VP8" } as const;
    expect(headLengthOf({ ...video, key: true })).toBe(10);
    expect(headLengthOf({ ...video, key: false })).toBe(3);
    expect(headLengthOf({ kind: "audio", mimeType: "audio/opus", key: false })).toBe(1);
    expect(headLengthOf({ kind: "audio", mimeType: undefined, key: false })).toBe(1);
    expect(headLengthOf({ kind: "video", mimeType: "video/H264", key: true })).toBeNull();
    expect(headLengthOf({ kind: "audio", mimeType: "audio/red", key: false })).toBeNull();
  });
});

describe("a key that changes", () => {
  it("shuts out who has only the old one, once the old one is forgotten", async () => {
    const old = await secretOf(drawLinkKey());
    const changed = nextSecret(old);
    const ring = await ringWith(old, changed);
    const opener = new FrameOpener(ring);
    expect((await opener.open(await sealed(await sealing(old), frameOf(9)))).kind).toBe("read");
    await ring.forgetOthers(changed);
    expect((await opener.open(await sealed(await sealing(old), frameOf(9)))).kind).toBe("foreign");
    const outsider = new FrameOpener(await ringWith(old));
    const sealer = new FrameSealer(ring, await senderTag("a0a0a0a0"));
    expect(await outsider.open(await sealed(sealer, frameOf(9)))).toEqual({ kind: "foreign" });
  });

  it("reaches one person by the agreement of two, and nobody else", async () => {
    const link = await secretOf(drawLinkKey());
    const anna = await KeyExchange.create(link, "a0a0a0a0");
    const bernd = await KeyExchange.create(link, "b0b0b0b0");
    const clara = await KeyExchange.create(link, "c0c0c0c0");
    for (const [who, whom, id] of [
      [anna, bernd, "b0b0b0b0"],
      [bernd, anna, "a0a0a0a0"],
      [clara, anna, "a0a0a0a0"],
    ] as const) {
      expect(await who.meet(id, await whom.hello())).toBe(true);
    }
    const secret = nextSecret(link);
    const wrapped = await anna.wrap(secret, "b0b0b0b0");
    if (wrapped === null) throw new Error("not wrapped");
    expect(await bernd.unwrap(wrapped, "a0a0a0a0")).toEqual(secret);
    expect(await clara.unwrap(wrapped, "a0a0a0a0")).toBeNull();
    expect(await bernd.unwrap({ ...wrapped, epoch: 2 }, "a0a0a0a0")).toBeNull();
    expect(await anna.wrap(secret, "c0c0c0c0")).toBeNull();
    anna.forget("b0b0b0b0");
    expect(await anna.wrap(secret, "b0b0b0b0")).toBeNull();
  });

  it("believes no hello of somebody without the link, or under another's id", async () => {
    const link = await secretOf(drawLinkKey());
    const anna = await KeyExchange.create(link, "a0a0a0a0");
    const server = await KeyExchange.create(await secretOf(drawLinkKey()), "b0b0b0b0");
    expect(await anna.meet("b0b0b0b0", await server.hello())).toBe(false);
    const bernd = await KeyExchange.create(link, "b0b0b0b0");
    expect(await anna.meet("c0c0c0c0", await bernd.hello())).toBe(false);
    for (const garbage of ["", ".", "a.b", `${"A".repeat(87)}.x`]) {
      expect(await anna.meet("b0b0b0b0", garbage)).toBe(false);
    }
    expect(await anna.meet("b0b0b0b0", await bernd.hello())).toBe(true);
    expect(anna.met).toEqual(["b0b0b0b0"]);
    expect(await anna.isOpenWord("b0b0b0b0", await bernd.openWord())).toBe(true);
    expect(await anna.isOpenWord("b0b0b0b0", await server.openWord())).toBe(false);
  });

  it("reads no garbage as a wrapped secret", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => readWrappedSecret(value)).not.toThrow();
      }),
    );
    expect(readWrappedSecret({ epoch: 0, nonce: "a", box: "b" })).toBeNull();
  });
});

describe("the worker", () => {
  const encoded = (data: Bytes, type?: string): EncodedFrame => ({
    data: data.slice().buffer,
    ...(type === undefined ? {} : { type }),
    getMetadata: () => ({ mimeType: type === undefined ? "audio/opus" : "video/VP8" }),
  });
  const send = { task: "send", kind: "audio", self: "a0a0a0a0" } as const;
  const receive = { task: "receive", kind: "audio", receiver: "r1" } as const;

  async function through(
    transform: (frame: EncodedFrame, forward: (done: EncodedFrame) => void) => Promise<void>,
    frame: EncodedFrame,
  ): Promise<Bytes | null> {
    let out: Bytes | null = null;
    await transform(frame, (done) => (out = new Uint8Array(done.data)));
    return out;
  }

  it("sends nothing before it is told how, and nothing without a key", async () => {
    const worker = new FrameWorker();
    const sending = worker.transform(send);
    expect(await through(sending, encoded(frameOf(20)))).toBeNull();
    await worker.heard({ type: "mode", sending: "seal", acceptsPlain: false });
    expect(await through(sending, encoded(frameOf(20)))).toBeNull();
  });

  it("counts what it reads, refuses what is plain, and tells only news", async () => {
    const secret = await secretOf(drawLinkKey());
    const worker = new FrameWorker();
    await worker.heard({ type: "add-secret", secret });
    await worker.heard({ type: "use-secret", secret });
    await worker.heard({ type: "mode", sending: "seal", acceptsPlain: false });
    const frame = frameOf(20);
    const out = await through(worker.transform(send), encoded(frame));
    const receiving = worker.transform(receive);
    expect(await through(receiving, encoded(out ?? frameOf(1)))).toEqual(frame);
    expect(await through(receiving, encoded(frame))).toBeNull();
    expect(worker.news()?.receivers).toEqual({
      r1: { read: 1, plain: 1, foreign: 0, sender: "a0a0a0a0" },
    });
    expect(worker.news()).toBeNull();
    await worker.heard({ type: "mode", sending: "open", acceptsPlain: true });
    expect(await through(receiving, encoded(frame))).toEqual(frame);
    expect(await through(worker.transform(send), encoded(frame))).toEqual(frame);
  });
});
