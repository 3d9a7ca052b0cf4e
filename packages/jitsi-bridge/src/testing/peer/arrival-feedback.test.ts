import { describe, expect, it } from "vitest";
import { RtpHeader, RtpPacket } from "werift";
import { ArrivalFeedback } from "./arrival-feedback";

function packet(sequence: number): RtpPacket {
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(sequence & 0xffff);
  return new RtpPacket(new RtpHeader({ extensions: [{ id: 5, payload }] }), Buffer.alloc(1));
}

function report(arrivals: readonly (readonly [sequence: number, atMs: number])[]): string {
  const feedback = new ArrivalFeedback(5);
  for (const [sequence, atMs] of arrivals) feedback.add(packet(sequence), atMs);
  return feedback.report(1, 2)?.serialize().toString("hex") ?? "nothing";
}

describe("ArrivalFeedback", () => {
  it("says when each packet came and which one did not", () => {
    const hex = report([
      [10, 1_000],
      [11, 1_010],
      [13, 1_110],
    ]);
    // 960 ms = 15 reference units; deltas of 40, 10 and 100 ms in quarter milliseconds.
    expect(hex).toBe(
      ["afcd0007", "00000001", "00000002", "000a0004", "00000f00"].join("") +
        ["2002", "0001", "4001", "a0", "28", "0190", "0002"].join(""),
    );
  });

  it("counts on past 65535 and takes late packets", () => {
    const hex = report([
      [0x10000, 640],
      [0xffff, 640],
    ]);
    expect(hex.slice(24, 32)).toBe("ffff0002");
    expect(hex.slice(40)).toBe("20020000");
  });

  it("has nothing to say when nothing came", () => {
    expect(report([])).toBe("nothing");
  });
});
