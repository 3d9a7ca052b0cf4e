import { describe, expect, it } from "vitest";
import { scriptedParticipant } from "../testing/scripted-library";
import { deviceIs, joined } from "../testing/scripted-meeting";

const MESSAGE = "conference.endpoint_message_received";
const CLAP = { name: "endpoint-reaction", reactions: ["clap"], timestamp: 1 };
const PLEASE_SPEAK = { name: "stadtstube-please-speak" };

describe.each(["2022", "current"] as const)(
  "signs in a meeting on the %s library",
  (generation) => {
    async function withBernd(role: "moderator" | "participant") {
      const all = await joined(generation);
      const bernd = scriptedParticipant("be000001", { name: "Bernd", role });
      all.conference.emit("conference.userJoined", "be000001", bernd);
      return { ...all, bernd };
    }

    it("are seen with the name of who showed them", async () => {
      const { client, conference, bernd } = await withBernd("participant");
      conference.emit(MESSAGE, bernd, CLAP);
      expect(client.state.reactions).toMatchObject([{ fromName: "Bernd", reaction: "clap" }]);
    });

    it("go out once, are seen by oneself, and not more than about one in a second", async () => {
      const { client, conference } = await withBernd("participant");
      client.react("like");
      client.react("like");
      expect(conference.called("sendEndpointMessage")).toMatchObject([
        ["", { name: "endpoint-reaction", reactions: ["like"] }],
      ]);
      expect(client.state.reactions).toMatchObject([{ fromName: "Anna", reaction: "like" }]);
    });

    it("ask one person to speak, and are obeyed by nobody but that person's own hand", async () => {
      const { client, conference, bernd } = await withBernd("moderator");
      client.askToSpeak("be000001");
      expect(conference.called("sendEndpointMessage")).toEqual([["be000001", PLEASE_SPEAK]]);
      conference.emit(MESSAGE, bernd, PLEASE_SPEAK);
      expect(client.state.speakRequest).toMatchObject({ fromName: "Bernd" });
      expect(client.state.local.microphone).toMatchObject({ desired: false, actual: false });
      client.setMicrophone(true);
      await deviceIs(client, "microphone", true);
      expect(client.state.speakRequest).toBeNull();
    });

    it("of a guest who plays the host mean nothing", async () => {
      const { client, conference, bernd } = await withBernd("participant");
      conference.emit(MESSAGE, bernd, PLEASE_SPEAK);
      expect(client.state.speakRequest).toBeNull();
    });

    it("of somebody who is not in the list mean nothing", async () => {
      const { client, conference } = await withBernd("moderator");
      conference.emit(MESSAGE, scriptedParticipant("c0000001"), CLAP);
      conference.emit(MESSAGE, undefined, CLAP);
      expect(client.state.reactions).toEqual([]);
    });

    it("can be put aside, and asked anew", async () => {
      const { client, conference, bernd } = await withBernd("moderator");
      conference.emit(MESSAGE, bernd, PLEASE_SPEAK);
      client.putAsideRequest();
      expect(client.state.speakRequest).toBeNull();
      conference.emit(MESSAGE, bernd, PLEASE_SPEAK);
      expect(client.state.speakRequest).not.toBeNull();
    });
  },
);
