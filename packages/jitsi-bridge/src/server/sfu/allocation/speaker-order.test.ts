import { describe, expect, it } from "vitest";
import type { EndpointId } from "../../../protocol/ids";
import { SpeakerOrder } from "./speaker-order";

const id = (letter: string) => letter.repeat(8) as EndpointId;

/** `+a` = a speaks, `-a` = a leaves; returns "speaker:previous" per announced change. */
function announced(script: string): string[] {
  const speakers = new SpeakerOrder();
  return script.split(" ").flatMap((step) => {
    const endpoint = id(step[1] ?? "");
    const change = step[0] === "+" ? speakers.speak(endpoint) : speakers.remove(endpoint);
    if (!change) return [];
    return `${change.endpoint[0]}:${change.previous.map((other) => other[0]).join("")}`;
  });
}

describe("the dominant speaker", () => {
  it.each([
    ["the first to speak", "+a", ["a:"]],
    ["speaking on changes nothing", "+a +a", ["a:"]],
    ["the one before is remembered", "+a +b +c", ["a:", "b:a", "c:ba"]],
    ["coming back", "+a +b +a", ["a:", "b:a", "a:b"]],
    ["a silent one leaves", "+a +b -a", ["a:", "b:a"]],
    ["the speaker leaves: the one before takes over", "+a +b -b", ["a:", "b:a", "a:"]],
    ["the only speaker leaves: nobody", "+a -a +b", ["a:", "b:"]],
    ["strangers leave", "+a -z", ["a:"]],
  ])("%s", (_, script, expected) => {
    expect(announced(script)).toEqual(expected);
  });

  it("tells at most ten predecessors", () => {
    const all = [..."abcdefghijklm"].map((letter) => `+${letter}`).join(" ");
    expect(announced(all).at(-1)).toBe("m:lkjihgfedc");
  });
});
