import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyFrameSize, vp8FramePayloads } from "./vp8-frame";

const frame = {
  keyFrame: true,
  widthPx: 640,
  heightPx: 360,
  sizeBytes: 3_000,
  pictureId: 0x7abc,
  tl0PicIdx: 9,
};

describe("vp8FramePayloads", () => {
  it("cuts a frame into packets of which only the first starts it", () => {
    const payloads = vp8FramePayloads(frame);
    expect(payloads).toHaveLength(3);
    expect(payloads.map((payload) => payload.readUInt8(0) & 0x10)).toEqual([0x10, 0, 0]);
    const bytes = payloads.reduce((sum, payload) => sum + payload.length - 6, 0);
    expect(bytes).toBe(3_000);
  });

  it("writes a key frame's size where a bridge reads it", () => {
    const [first, second] = vp8FramePayloads(frame);
    expect(keyFrameSize(first ?? Buffer.alloc(0))).toEqual({ widthPx: 640, heightPx: 360 });
    expect(keyFrameSize(second ?? Buffer.alloc(0))).toBeUndefined();
  });

  it("marks other frames as such", () => {
    const [first] = vp8FramePayloads({ ...frame, keyFrame: false });
    expect(keyFrameSize(first ?? Buffer.alloc(0))).toBeUndefined();
  });
});

describe("keyFrameSize", () => {
  it("survives any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        keyFrameSize(Buffer.from(bytes));
      }),
    );
  });
});
