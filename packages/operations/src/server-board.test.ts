import { afterEach, describe, expect, it } from "vitest";
import type { BridgeSample } from "./probe/probe-bridge";
import { ServerBoard } from "./server-board";

const boards: ServerBoard[] = [];
afterEach(() => boards.splice(0).forEach((board) => board.close()));

function boardOf(probe: () => BridgeSample, now: () => number): ServerBoard {
  const server = { id: "a", name: "A", region: "eu", probe: () => Promise.resolve(probe()) };
  const board = new ServerBoard([server], { intervalMs: 3_600_000, now });
  boards.push(board);
  return board;
}

const failed = (atMs: number): BridgeSample => ({ atMs, ok: false, failure: "probe.unreachable" });

describe("the board of servers", () => {
  it("knows nothing before the first look", () => {
    const board = boardOf(
      () => failed(0),
      () => 0,
    );
    expect(board.views()).toMatchObject([{ state: "unknown", newest: null }]);
  });

  it("calls a server red after two failed looks in a row, not after one", async () => {
    let nowMs = 0;
    const board = boardOf(
      () => failed(nowMs),
      () => nowMs,
    );
    await board.round();
    expect(board.views()[0]?.state).toBe("unknown");
    nowMs = 10_000;
    await board.round();
    expect(board.views()).toMatchObject([
      { state: "red", alerts: [{ rule: "reachable", level: "red" }] },
    ]);
  });

  it("shows data older than 30 seconds as unknown", async () => {
    let nowMs = 0;
    const board = boardOf(
      () => failed(0),
      () => nowMs,
    );
    await board.round();
    nowMs = 30_001;
    expect(board.views()[0]?.state).toBe("unknown");
  });

  it("tells its listeners until it is closed", async () => {
    const board = boardOf(
      () => failed(0),
      () => 0,
    );
    await board.round();
    let told = 0;
    board.subscribe(() => (told += 1));
    await board.round();
    expect(told).toBe(1);
    board.close();
    await board.round();
    expect(told).toBe(1);
  });
});
