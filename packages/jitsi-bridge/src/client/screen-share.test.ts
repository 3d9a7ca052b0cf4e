import { describe, expect, it } from "vitest";
import { deviceIs, joined } from "./testing/scripted-meeting";

describe("screen sharing", () => {
  it("goes beside the camera where the library can, and keeps its place", async () => {
    const { script, client, conference } = await joined("current", {
      camera: { on: true, deviceId: null },
    });
    await deviceIs(client, "camera", true);
    client.setScreenShare(true);
    await deviceIs(client, "screen", true);
    expect(client.state.participants[0]).toMatchObject({ sharingScreen: true, videoMuted: false });
    client.setScreenShare(false);
    await deviceIs(client, "screen", false);
    expect(client.state.participants[0]?.screen).toBeNull();
    expect(conference.tracks.size).toBe(2);
    client.setScreenShare(true);
    await deviceIs(client, "screen", true);
    expect(script.created.filter((one) => one.videoType === "desktop")).toHaveLength(2);
    expect(conference.tracks.size).toBe(2);
  });

  it("takes the camera's place in 2022, and gives it back", async () => {
    const { script, client, conference } = await joined("2022", {
      camera: { on: true, deviceId: null },
    });
    await deviceIs(client, "camera", true);
    client.setScreenShare(true);
    await deviceIs(client, "screen", true);
    expect(client.state.participants[0]).toMatchObject({ sharingScreen: true, camera: null });
    expect(client.state.local.camera).toMatchObject({ desired: true, actual: false });
    expect(client.state.local.camera.pending).toBe(false);
    expect(conference.tracks.size).toBe(1);
    expect(script.created[0]?.disposed).toBe(true);
    client.setScreenShare(false);
    await deviceIs(client, "camera", true);
    expect(client.state.participants[0]).toMatchObject({ sharingScreen: false, videoMuted: false });
    expect(conference.tracks.size).toBe(1);
  });

  it("ends when the browser's own button ends it", async () => {
    const { script, client } = await joined("2022");
    client.setScreenShare(true);
    await deviceIs(client, "screen", true);
    script.created[0]?.end();
    await deviceIs(client, "screen", false);
    expect(client.state.local.screen).toMatchObject({ desired: false, error: null });
  });

  it("closing the picker is no failure of the meeting", async () => {
    const { script, client } = await joined("current");
    script.captureError = { name: "gum.screensharing_user_canceled" };
    client.setScreenShare(true);
    await deviceIs(client, "screen", false);
    expect(client.state.local.screen.error).toBe("permission-dismissed");
  });
});
