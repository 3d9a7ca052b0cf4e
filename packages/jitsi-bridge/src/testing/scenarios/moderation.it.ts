import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../eventually";
import { startTestStack, type TestStack } from "../start-test-stack";
import { expectMediaAmong, expectSilenceFrom } from "./expect-media";
import { MeetingOfPeers } from "./meeting-of-peers";

let stack: TestStack;
let meeting: MeetingOfPeers;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(async () => {
  await stack.stop();
});
beforeEach(() => {
  meeting = new MeetingOfPeers(stack);
});
afterEach(async () => {
  await meeting.close();
});

describe("a host", () => {
  it("is owner and moderator from the grant, a guest is neither", async () => {
    const guest = await meeting.join();
    const host = await meeting.join({ role: "host" });
    await eventually(() =>
      guest.stats().occupants.has(host.endpointId) ? undefined : "host not seen",
    );
    const seen = guest.stats().occupants;
    expect(seen.get(host.endpointId)).toMatchObject({ affiliation: "owner", role: "moderator" });
    expect(seen.get(guest.endpointId)?.affiliation).not.toBe("owner");
    expect(seen.get(guest.endpointId)?.role).toBe("participant");
  });

  it("removes a guest, who is told so, and whose media stops", async () => {
    const host = await meeting.join({ role: "host" });
    const guest = await meeting.join();
    const other = await meeting.join();
    await expectMediaAmong([host, guest, other]);
    await host.kick(guest.endpointId);
    await eventually(() =>
      guest.stats().removal === "kicked" ? undefined : `removal ${guest.stats().removal}`,
    );
    await eventually(() =>
      other.stats().occupants.has(guest.endpointId) ? "guest still listed" : undefined,
    );
    await expectMediaAmong([host, other]);
  });

  it.each(["2022", "2026"] as const)("mutes a %s guest", async (dialect) => {
    const host = await meeting.join({ role: "host" });
    const guest = await meeting.join({ dialect });
    await expectMediaAmong([host, guest]);
    await host.muteOther(guest.endpointId, "audio");
    await eventually(() =>
      guest.stats().mutedBy.audio === host.endpointId ? undefined : "not told who muted",
    );
    await expectSilenceFrom(guest, host, "audio");
  });

  it.each(["2022", "2026"] as const)("hands over in a %s client's words", async (dialect) => {
    const host = await meeting.join({ role: "host", dialect });
    const guest = await meeting.join();
    const other = await meeting.join();
    await eventually(() =>
      host.stats().occupants.has(other.endpointId) ? undefined : "not complete",
    );
    await host.grantOwner(guest.endpointId);
    await eventually(() => {
      const seen = other.stats().occupants.get(guest.endpointId);
      return seen?.affiliation === "owner" && seen.role === "moderator"
        ? undefined
        : `seen as ${seen?.affiliation} ${seen?.role}`;
    });
    await guest.kick(other.endpointId);
    await eventually(() =>
      other.stats().removal === "kicked" ? undefined : `removal ${other.stats().removal}`,
    );
  });
});

describe("town IT", () => {
  it("ends a conference for all, and nobody begins it anew with a grant of that time", async () => {
    const peers = [await meeting.join({ role: "host" }), await meeting.join()];
    const address = `${meeting.room}@conference.localhost`;
    const end = () =>
      fetch(`${stack.privateUrl}/end-meeting?conference=${address}`, { method: "POST" });
    expect((await end()).status).toBe(200);
    for (const peer of peers) {
      await eventually(() =>
        peer.stats().removal === "left" ? undefined : `removal ${peer.stats().removal}`,
      );
    }
    expect((await end()).status).toBe(404);
    await expect(meeting.join()).rejects.toThrow();
  });
});
