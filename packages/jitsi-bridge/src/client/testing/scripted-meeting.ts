import { eventually } from "../../testing/eventually";
import { openSession } from "../library/lib-jitsi-meet";
import { LibraryMeetingClient } from "../meeting-client";
import type { LocalMediaState, MeetingClientOptions } from "../types";
import { ScriptedLibrary, type Generation } from "./scripted-library";

/** A guest who joins with everything off. */
export const OPTIONS: MeetingClientOptions = {
  libraryUrl: "http://media.test/libs/lib-jitsi-meet.min.js",
  serviceUrl: "ws://media.test/xmpp-websocket",
  hosts: { domain: "localhost", muc: "conference.localhost", focus: "focus.localhost" },
  room: "birke-anker-wolke",
  grant: "a.b.c",
  displayName: "Anna",
  microphone: { on: false, deviceId: null },
  camera: { on: false, deviceId: null },
};
/** Scripted libraries answer at once. */
export const FAST = { intervalMs: 1 };

/** A client over a scripted library, not joined yet. */
export function setUp(generation: Generation, options: Partial<MeetingClientOptions> = {}) {
  const script = new ScriptedLibrary(generation);
  const given = { ...OPTIONS, ...options };
  const client = new LibraryMeetingClient(given, {
    load: () => Promise.resolve((listener) => openSession(script.library, given, listener)),
  });
  return { script, client, conference: script.conference };
}

/** The same, joined. */
export async function joined(generation: Generation, options: Partial<MeetingClientOptions> = {}) {
  const all = setUp(generation, options);
  const joining = all.client.join();
  await eventually(() => (all.script.connection.connected ? undefined : "not connecting"), FAST);
  all.script.letIn();
  await joining;
  return all;
}

/** Waits for a phase. */
export const phaseIs = (client: LibraryMeetingClient, phase: string) =>
  eventually(() => {
    const now = client.state.connection.phase;
    return now === phase ? undefined : `phase is ${now}`;
  }, FAST);

/** Waits until a device is what it should be and nothing is pending. */
export const deviceIs = (
  client: LibraryMeetingClient,
  device: keyof LocalMediaState,
  on: boolean,
) =>
  eventually(() => {
    const { actual, pending } = client.state.local[device];
    return actual === on && !pending ? undefined : `actual ${actual}, pending ${pending}`;
  }, FAST);
