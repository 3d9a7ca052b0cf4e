import { describe, expect, it } from "vitest";
import { MicrophoneJudge } from "./microphone-judge";

const STEP_MS = 100;

/** Levels, one every 100 ms, and what is said of each. */
function judge(parts: readonly { on: boolean; levels: readonly number[] }[]) {
  const microphone = new MicrophoneJudge();
  let atMs = 0;
  return parts.flatMap(({ on, levels }) =>
    levels.map((level) => microphone.hear({ on, level, atMs: (atMs += STEP_MS) })),
  );
}

const seconds = (count: number, level: number) => Array<number>(count * 10).fill(level);
/** Words with pauses between them. */
const speech = (count: number) =>
  Array.from({ length: count * 10 }, (_, at) => (at % 10 < 6 ? 0.3 : 0.01));
/** A short sound twice a second, as a device of tests makes it. */
const beeps = (count: number) =>
  Array.from({ length: count * 10 }, (_, at) => (at % 5 === 0 ? 0.8 : 0));

describe("somebody speaks and nobody hears it", () => {
  it("is noticed after three seconds of speech, not of the first word", () => {
    const said = judge([{ on: false, levels: speech(4) }]);
    expect(said.slice(0, 20).every((trouble) => trouble === null)).toBe(true);
    expect(said.at(-1)).toBe("speaking-while-off");
  });

  it.each([
    ["silence", seconds(10, 0)],
    ["a quiet room", seconds(10, 0.02)],
    ["beeps", beeps(10)],
    ["one cough", [...seconds(4, 0.01), ...seconds(1, 0.9), ...seconds(5, 0.01)]],
  ])("is not claimed of %s", (_name, levels) => {
    expect(new Set(judge([{ on: false, levels }]))).toEqual(new Set([null]));
  });

  it("goes when the microphone is turned on", () => {
    const said = judge([
      { on: false, levels: speech(4) },
      { on: true, levels: speech(1) },
    ]);
    expect(said.at(-1)).toBeNull();
  });

  it("goes after some quiet, and is not said again within a minute", () => {
    const talk = [...speech(4), ...seconds(10, 0.01), ...speech(10)];
    const said = judge([{ on: false, levels: talk }]);
    expect(said[39]).toBe("speaking-while-off");
    expect(said[139]).toBeNull();
    expect(said.at(-1)).toBeNull();
    const later = judge([{ on: false, levels: [...talk, ...seconds(60, 0.01), ...speech(5)] }]);
    expect(later.at(-1)).toBe("speaking-while-off");
  });
});

describe("a microphone that is on and gives nothing", () => {
  it("is noticed after fifteen seconds without any sound", () => {
    const said = judge([{ on: true, levels: seconds(16, 0) }]);
    expect(said[140]).toBeNull();
    expect(said.at(-1)).toBe("silent");
  });

  it("is not claimed of noise, and taken back at the first sound", () => {
    expect(judge([{ on: true, levels: seconds(30, 0.001) }]).at(-1)).toBeNull();
    expect(judge([{ on: true, levels: [...seconds(20, 0), 0.1] }]).at(-1)).toBeNull();
  });
});
