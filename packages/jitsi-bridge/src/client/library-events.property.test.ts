import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventually } from "../testing/eventually";
import { ScriptedLibrary, ScriptedTrack, scriptedParticipant } from "./testing/scripted-library";
import { FAST, setUp } from "./testing/scripted-meeting";
import type { LibraryMeetingClient } from "./meeting-client";
import type { MeetingState } from "./types";

const id = fc.constantFrom("5e1f0000", "b0b0b0b0", "cccccccc", "focus");
const track = fc
  .record({
    type: fc.constantFrom("audio" as const, "video" as const),
    videoType: fc.constantFrom("camera" as const, "desktop" as const),
    owner: id,
    muted: fc.boolean(),
  })
  .map((options) => new ScriptedTrack(options));
const argument = fc.oneof(
  id,
  id.map((one) => scriptedParticipant(one, { name: one, role: "moderator", hand: "true" })),
  track,
  fc.constantFrom("moderator", "none", "raisedHand", "interrupted", "conference.focusDisconnected"),
  fc.anything(),
);

/** What must hold in every state anybody can ever see; undefined when it does. */
function impossible({ connection, participants, ...state }: MeetingState): string | undefined {
  const selves = participants.filter((one) => one.isSelf).length;
  const inside = connection.phase === "joined" || connection.phase === "interrupted";
  if (inside && (participants[0]?.id !== state.selfId || selves !== 1)) return "inside, not there";
  if (!inside && selves > 0) return "there without being inside";
  const ids = new Set(participants.map((one) => one.id));
  if (ids.size !== participants.length) return "twins";
  const speaker = state.dominantSpeakerId;
  if (speaker !== null && !ids.has(speaker)) return "an unknown speaker";
  const contradicting = participants.find(
    (one) =>
      one.audioMuted !== (one.audio?.muted ?? true) ||
      one.videoMuted !== (one.camera?.muted ?? true) ||
      one.sharingScreen !== (one.screen !== null && !one.screen.muted),
  );
  if (contradicting) return "flags that contradict the tracks";
  const over = connection.phase === "failed" || connection.phase === "ended";
  return over && participants.length > 0 ? "people in a meeting that is over" : undefined;
}

function watch(client: LibraryMeetingClient): readonly string[] {
  const faults: string[] = [];
  let over = false;
  client.subscribe(() => {
    const fault = impossible(client.state);
    if (fault !== undefined) faults.push(fault);
    const { phase } = client.state.connection;
    const isOver = phase === "failed" || phase === "ended";
    if (over && !isOver) faults.push("came back from the end");
    over ||= isOver;
  });
  return faults;
}

describe("library events", () => {
  it.each(["2022", "current"] as const)(
    "in any order and with anything in them never throw nor yield an impossible state (%s)",
    async (generation) => {
      const step = fc.record({
        name: fc.constantFrom(...new ScriptedLibrary(generation).conferenceEvents),
        args: fc.array(argument, { maxLength: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
          const { script, client } = setUp(generation, {
            microphone: { on: true, deviceId: null },
          });
          const faults = watch(client);
          client.join().catch(() => undefined);
          await eventually(
            () => (script.connection.connected ? undefined : "not connecting"),
            FAST,
          );
          script.connection.emit("connection.connectionEstablished");
          for (const { name, args } of steps) script.conference.emit(name, ...args);
          await client.leave();
          expect(faults).toEqual([]);
          expect(impossible(client.state)).toBeUndefined();
        }),
        { numRuns: 150 },
      );
    },
  );
});
