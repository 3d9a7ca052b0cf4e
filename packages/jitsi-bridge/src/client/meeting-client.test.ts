import { describe, expect, it } from "vitest";
import { eventually } from "../testing/eventually";
import { LibraryMeetingClient } from "./meeting-client";
import { ScriptedTrack, scriptedParticipant } from "./testing/scripted-library";
import { deviceIs, FAST, joined, OPTIONS, phaseIs, setUp } from "./testing/scripted-meeting";

describe.each(["2022", "current"] as const)("meeting client on the %s library", (generation) => {
  it("goes through every phase and is then somebody, first in the list", async () => {
    const { script, client } = setUp(generation);
    const phases: string[] = [];
    client.subscribe(() => {
      const { phase } = client.state.connection;
      if (phases.at(-1) !== phase) phases.push(phase);
    });
    const joining = client.join();
    await phaseIs(client, "connecting");
    script.letIn();
    await joining;
    expect(phases).toEqual(["loading-library", "connecting", "joining", "joined"]);
    expect(client.state.selfId).toBe("5e1f0000");
    expect(client.state.participants).toMatchObject([
      { id: "5e1f0000", name: "Anna", isSelf: true, role: "guest", audioMuted: true },
    ]);
  });

  it("joins with everything off and opens no device", async () => {
    const { script, client } = await joined(generation);
    expect(script.created).toEqual([]);
    expect(client.state.local.camera).toMatchObject({ actual: false, pending: false });
  });

  it("tells the others of a device turned on later, however fast the server answers", async () => {
    const { script, client } = await joined(generation);
    client.setCamera(true);
    await deviceIs(client, "camera", true);
    expect(script.created[0]?.announced.at(-1)).toBe(false);
  });

  it("turns devices on later, and off again without taking the track away", async () => {
    const { script, client, conference } = await joined(generation);
    client.setCamera(true);
    client.setMicrophone(true);
    expect(client.state.local.camera).toMatchObject({
      desired: true,
      actual: false,
      pending: true,
    });
    await deviceIs(client, "microphone", true);
    await deviceIs(client, "camera", true);
    expect(client.state.participants[0]).toMatchObject({ audioMuted: false, videoMuted: false });
    client.setCamera(false);
    await deviceIs(client, "camera", false);
    expect(script.created.find((one) => one.options.type === "video")?.muted).toBe(true);
    expect(conference.tracks.size).toBe(2);
    expect(client.state.participants[0]?.videoMuted).toBe(true);
  });

  it("does what was wished while joining", async () => {
    const { client } = await joined(generation, { camera: { on: true, deviceId: null } });
    await deviceIs(client, "camera", true);
    expect(client.state.participants[0]?.camera).toMatchObject({ videoType: "camera" });
  });

  it("a refused camera is a state with a code, and the meeting goes on", async () => {
    const { script, client } = await joined(generation);
    script.captureError = {
      name: "gum.permission_denied",
      gum: { error: { name: "NotAllowedError", message: "Permission denied" } },
    };
    client.setCamera(true);
    await deviceIs(client, "camera", false);
    expect(client.state.local.camera).toMatchObject({ desired: false, error: "permission-denied" });
    expect(client.state.connection.phase).toBe("joined");
  });

  it("an unplugged microphone is replaced by the browser's choice", async () => {
    const { script, client } = await joined(generation, {
      microphone: { on: true, deviceId: "x" },
    });
    await deviceIs(client, "microphone", true);
    script.created[0]?.end();
    await eventually(() => (script.created.length === 2 ? undefined : "no new capture"), FAST);
    await deviceIs(client, "microphone", true);
    expect(client.state.local.microphone.error).toBeNull();
    expect(script.created[0]?.disposed).toBe(true);
  });

  it("a host's mute turns the wish off and says who it was, until the next unmute", async () => {
    const { script, client, conference } = await joined(generation, {
      microphone: { on: true, deviceId: null },
    });
    await deviceIs(client, "microphone", true);
    conference.people.set("b0b0b0b0", scriptedParticipant("b0b0b0b0", { name: "Bert" }));
    conference.mutedByFocusActor = "r@conference.localhost/b0b0b0b0";
    await script.created[0]?.mute();
    conference.mutedByFocusActor = null;
    await deviceIs(client, "microphone", false);
    expect(client.state.mutedBy).toEqual({ kind: "audio", name: "Bert" });
    expect(client.state.local.microphone.desired).toBe(false);
    client.setMicrophone(true);
    expect(client.state.mutedBy).toBeNull();
  });

  it("shows others with their tracks, hands and roles, in order of joining", async () => {
    const { client, conference } = await joined(generation);
    const bert = scriptedParticipant("b0b0b0b0", { name: "Bert", role: "moderator" });
    conference.emit("conference.userJoined", "b0b0b0b0", bert);
    conference.emit("conference.userJoined", "cccccccc", scriptedParticipant("cccccccc"));
    const camera = new ScriptedTrack({ type: "video", owner: "b0b0b0b0" });
    conference.emit("conference.trackAdded", camera);
    conference.emit("conference.participant_property_changed", bert, "raisedHand", "", "1700");
    const ids = client.state.participants.map((one) => one.id);
    expect(ids).toEqual(["5e1f0000", "b0b0b0b0", "cccccccc"]);
    expect(client.state.participants[1]).toMatchObject({
      name: "Bert",
      role: "host",
      videoMuted: false,
      handRaisedAtMs: 1700,
      camera: { sourceName: "b0b0b0b0-v0" },
    });
    // The 2022 client sends its screen in the camera's place.
    camera.videoType = "desktop";
    camera.emit("track.videoTypeChanged", "desktop");
    expect(client.state.participants[1]).toMatchObject({ camera: null, sharingScreen: true });
    conference.emit("conference.trackRemoved", camera);
    expect(client.state.participants[1]).toMatchObject({ screen: null, sharingScreen: false });
    conference.emit("conference.userLeft", "b0b0b0b0", bert);
    expect(client.state.participants).toHaveLength(2);
  });

  it("knows whom the server attests, and takes nothing else for it", async () => {
    const { client, conference } = await joined(generation);
    const claims = [
      { user: { id: "grant-b" } },
      { user: { id: 7 } },
      { user: null },
      "x",
      undefined,
    ];
    for (const [index, identity] of claims.entries()) {
      const id = `b000000${index}`;
      conference.emit("conference.userJoined", id, scriptedParticipant(id, { identity }));
    }
    const others = client.state.participants.filter(({ isSelf }) => !isSelf);
    expect(others.map(({ personId }) => personId)).toEqual(["grant-b", null, null, null, null]);
  });

  it("knows a track that came before its owner", async () => {
    const { client, conference } = await joined(generation);
    const track = new ScriptedTrack({ type: "audio", owner: "b0b0b0b0" });
    conference.emit("conference.trackAdded", track);
    conference.emit("conference.userJoined", "b0b0b0b0", scriptedParticipant("b0b0b0b0"));
    expect(client.state.participants[1]?.audioMuted).toBe(false);
  });

  it("keeps the chat, its own echo included, and sends only what is something", async () => {
    const { client, conference } = await joined(generation);
    conference.emit("conference.userJoined", "b", scriptedParticipant("b", { name: "Bert" }));
    conference.emit("conference.messageReceived", "b", "Hallo", undefined);
    conference.emit("conference.messageReceived", "5e1f0000", "Guten Tag", undefined);
    expect(client.state.chat).toMatchObject([
      { fromId: "b", fromName: "Bert", isSelf: false, text: "Hallo" },
      { fromName: "Anna", isSelf: true, text: "Guten Tag" },
    ]);
    client.sendChat("  ");
    client.sendChat(" ja ");
    expect(conference.called("sendTextMessage")).toEqual([["ja"]]);
  });

  it("writes to one person and keeps a copy, and marks what came to us alone", async () => {
    const { client, conference } = await joined(generation);
    conference.emit("conference.userJoined", "b", scriptedParticipant("b", { name: "Bert" }));
    client.sendChat(" unter uns ", "b");
    client.sendChat("an niemanden", "gone");
    conference.emit("conference.privateMessageReceived", "b", "verstanden", undefined);
    expect(conference.called("sendPrivateTextMessage")).toEqual([["b", "unter uns"]]);
    expect(conference.called("sendTextMessage")).toEqual([]);
    expect(client.state.chat).toMatchObject([
      { isSelf: true, text: "unter uns", to: { id: "b", name: "Bert" } },
      { isSelf: false, fromName: "Bert", text: "verstanden", to: { name: "Anna" } },
    ]);
  });

  it("raises and lowers the hand where everybody sees it", async () => {
    const { client, conference } = await joined(generation);
    client.setHandRaised(true);
    const raisedAtMs = client.state.participants[0]?.handRaisedAtMs ?? 0;
    expect(raisedAtMs).toBeGreaterThan(0);
    client.setHandRaised(false);
    expect(client.state.participants[0]?.handRaisedAtMs).toBeNull();
    expect(conference.called("setLocalParticipantProperty")).toEqual([
      ["raisedHand", String(raisedAtMs)],
      ["raisedHand", "0"],
    ]);
  });

  it("hands over, and believes it when the role has come", async () => {
    const { client, conference } = await joined(generation);
    conference.emit("conference.userJoined", "b", scriptedParticipant("b"));
    await expect(client.makeHost("b")).rejects.toMatchObject({ code: "not-allowed" });
    conference.emit("conference.roleChanged", "5e1f0000", "moderator");
    const handed = client.makeHost("b");
    expect(conference.called("grantOwner")).toEqual([["b"]]);
    conference.emit("conference.roleChanged", "b", "moderator");
    await handed;
    expect(client.state.participants[1]?.role).toBe("host");
  });

  it("asks for what is shown, by this generation's keys", async () => {
    const { client, conference } = await joined(generation);
    client.setView([
      { sourceName: "b-v0", participantId: "b", heightPx: 700, onStage: true },
      { sourceName: "c-v0", participantId: "c", heightPx: 150, onStage: false },
    ]);
    const [b, c] = generation === "2022" ? ["b", "c"] : ["b-v0", "c-v0"];
    const kind = generation === "2022" ? "Endpoints" : "Sources";
    expect(conference.called("setReceiverConstraints")).toEqual([
      [
        {
          lastN: -1,
          [`onStage${kind}`]: [b],
          [`selected${kind}`]: [c],
          defaultConstraints: { maxHeight: 0 },
          constraints: { [b]: { maxHeight: 720 }, [c]: { maxHeight: 180 } },
        },
      ],
    ]);
    await client.leave();
  });

  it.each([
    ["conference.max_users", "meeting-full"],
    ["conference.connectionError.notAllowed", "not-allowed"],
    ["conference.passwordRequired", "meeting-locked"],
    ["conference.authenticationRequired", "grant-refused"],
    ["conference.focusLeft", "focus-lost"],
    ["conference.iceFailed", "connection-lost"],
    ["conference.neverHeardOf", "unknown"],
  ])("%s while joining is %s", async (code, error) => {
    const { script, client, conference } = setUp(generation);
    const joining = client.join();
    await phaseIs(client, "connecting");
    script.connection.emit("connection.connectionEstablished");
    conference.emit("conference.failed", code);
    await expect(joining).rejects.toMatchObject({ name: "MeetingError", code: error });
    expect(client.state.connection).toEqual({ phase: "failed", error });
    expect(conference.called("leave")).toHaveLength(1);
  });

  it.each([
    ["connection.passwordRequired", "Invalid signature", "grant-refused"],
    ["connection.passwordRequired", "Not acceptable by exp", "grant-expired"],
    ["connection.otherError", "", "server-unreachable"],
  ])("%s (%s) before joining is %s", async (code, message, error) => {
    const { script, client } = setUp(generation);
    const joining = client.join();
    await phaseIs(client, "connecting");
    script.connection.emit("connection.connectionFailed", code, message);
    await expect(joining).rejects.toMatchObject({ code: error });
  });

  it("a library that does not load is a failure with its own code", async () => {
    const client = new LibraryMeetingClient(OPTIONS, {
      load: () => Promise.reject(new Error("404")),
    });
    await expect(client.join()).rejects.toMatchObject({ code: "library-unavailable" });
    expect(client.state.connection).toEqual({ phase: "failed", error: "library-unavailable" });
  });

  it("a dropped connection inside is a lost connection, and every device goes off", async () => {
    const { script, client } = await joined(generation, { camera: { on: true, deviceId: null } });
    await deviceIs(client, "camera", true);
    script.connection.emit("connection.connectionFailed", "connection.droppedError");
    expect(client.state.connection).toEqual({ phase: "failed", error: "connection-lost" });
    expect(client.state.participants).toEqual([]);
    await eventually(() => (script.created[0]?.disposed ? undefined : "camera open"), FAST);
  });

  it("is interrupted and comes back", async () => {
    const { client, conference } = await joined(generation);
    conference.emit("conference.connectionInterrupted");
    expect(client.state.connection.phase).toBe("interrupted");
    expect(client.state.participants[0]?.quality).toBe("lost");
    conference.emit("conference.connectionRestored");
    expect(client.state.connection.phase).toBe("joined");
    expect(client.state.participants[0]?.quality).toBe("unknown");
  });

  it("being removed and the host's end are ends, not failures", async () => {
    const removed = await joined(generation);
    removed.conference.emit("conference.kicked", null, "");
    // The library leaves by itself inside this event; ours comes after it.
    expect(removed.client.state.connection.phase).toBe("joined");
    await Promise.resolve();
    expect(removed.client.state.connection).toEqual({ phase: "ended", reason: "removed" });
    const closed = await joined(generation);
    closed.conference.emit("conference.failed", "conference.destroyed");
    expect(closed.client.state.connection).toEqual({ phase: "ended", reason: "ended-by-host" });
  });

  it("leaves once, disconnects and ends every capture", async () => {
    const { script, client, conference } = await joined(generation, {
      microphone: { on: true, deviceId: null },
    });
    await deviceIs(client, "microphone", true);
    await Promise.all([client.leave(), client.leave()]);
    await client.leave();
    expect(conference.called("leave")).toHaveLength(1);
    expect(script.connection.disconnected).toBe(1);
    expect(script.created.every((track) => track.disposed)).toBe(true);
    expect(client.state.connection).toEqual({ phase: "ended", reason: "left" });
    client.setCamera(true);
    expect(script.created).toHaveLength(1);
  });

  it("ends every capture even when the library cannot leave", async () => {
    const { script, client, conference } = await joined(generation, {
      camera: { on: true, deviceId: null },
    });
    await deviceIs(client, "camera", true);
    conference.leave = () => Promise.reject(new TypeError("a fault of the build"));
    await client.leave();
    expect(script.created[0]).toMatchObject({ stopped: true, disposed: true });
    expect(script.connection.disconnected).toBe(1);
  });

  it("leaving while joining ends the attempt", async () => {
    const { client } = setUp(generation);
    const outcome = expect(client.join()).rejects.toMatchObject({ name: "MeetingError" });
    await client.leave();
    await outcome;
    expect(client.state.connection).toEqual({ phase: "ended", reason: "left" });
  });

  it("one listener that throws disturbs neither the others nor the meeting", async () => {
    const { client, conference } = await joined(generation);
    let heard = 0;
    client.subscribe(() => {
      throw new Error("a page's own fault");
    });
    client.subscribe(() => {
      heard += 1;
    });
    conference.emit("conference.userJoined", "b", scriptedParticipant("b"));
    expect(heard).toBe(1);
  });

  it("an event that changes nothing keeps the snapshot", async () => {
    const { client, conference } = await joined(generation);
    conference.emit("conference.userJoined", "b", scriptedParticipant("b", { name: "Bert" }));
    const before = client.state;
    conference.emit("conference.displayNameChanged", "b", "Bert");
    conference.emit("conference.roleChanged", "b", "none");
    conference.emit("conference.dominantSpeaker", "nobody");
    expect(client.state).toBe(before);
  });
});
