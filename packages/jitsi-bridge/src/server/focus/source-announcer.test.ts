import { describe, expect, it } from "vitest";
import type { EndpointId, SourceName } from "../../protocol/ids";
import type { SourceDescription } from "../../protocol/sources";
import { SourceAnnouncer } from "./source-announcer";
import type { SourceChange } from "./source-change";

function source(owner: string): SourceDescription {
  return {
    name: `${owner}-a0` as SourceName,
    owner: owner as EndpointId,
    kind: "audio",
    msid: `${owner} a`,
    layers: [{ ssrc: Number.parseInt(owner, 16) }],
  };
}
const [a, b, c] = [source("aaaaaaaa"), source("bbbbbbbb"), source("cccccccc")];

/** A client that answers when told to. */
function listeningClient(known: readonly SourceDescription[] = []) {
  const heard: string[] = [];
  const answers: (() => void)[] = [];
  const announcer = new SourceAnnouncer({
    known,
    delayMs: () => 0,
    tell: (change: SourceChange) => {
      heard.push(`${change.action} ${change.sources.map((s) => s.name.slice(0, 1)).join("")}`);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  /** Two turns of the event loop: the announcer waits for one before it speaks. */
  const settle = async () => {
    for (let turn = 0; turn < 2; turn += 1) await new Promise(setImmediate);
  };
  const answer = async () => {
    answers.shift()?.();
    await settle();
  };
  return { announcer, heard, answer, settle };
}

describe("SourceAnnouncer", () => {
  it("says nothing before the session is accepted, then everything at once", async () => {
    const { announcer, heard, settle } = listeningClient();
    announcer.want([a]);
    announcer.want([a, b]);
    await settle();
    expect(heard).toEqual([]);
    announcer.open();
    await settle();
    expect(heard).toEqual(["source-add ab"]);
  });

  it("does not repeat what the invitation named", async () => {
    const { announcer, heard, settle } = listeningClient([a]);
    announcer.want([a, b]);
    announcer.open();
    await settle();
    expect(heard).toEqual(["source-add b"]);
  });

  it("waits for the answer and batches what happens meanwhile", async () => {
    const { announcer, heard, answer, settle } = listeningClient();
    announcer.open();
    announcer.want([a]);
    await settle();
    announcer.want([a, b]);
    announcer.want([a, b, c]);
    await settle();
    expect(heard).toEqual(["source-add a"]);
    await answer();
    expect(heard).toEqual(["source-add a", "source-add bc"]);
    await answer();
    announcer.want([c]);
    await settle();
    expect(heard.at(-1)).toBe("source-remove ab");
  });

  it("keeps silent about what came and went before it could be told", async () => {
    const { announcer, heard, settle } = listeningClient();
    announcer.want([a]);
    announcer.want([]);
    announcer.open();
    await settle();
    expect(heard).toEqual([]);
  });

  it("keeps silent about somebody who left the room", async () => {
    const { announcer, heard, settle } = listeningClient([a, b]);
    announcer.open();
    announcer.forget(a.owner);
    announcer.want([b]);
    await settle();
    expect(heard).toEqual([]);
  });

  it("says nothing after close", async () => {
    const { announcer, heard, answer, settle } = listeningClient();
    announcer.open();
    announcer.want([a]);
    await settle();
    announcer.want([a, b]);
    announcer.close();
    await answer();
    expect(heard).toEqual(["source-add a"]);
  });
});
