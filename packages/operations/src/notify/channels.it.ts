import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { SmallServers, status } from "../testing/small-server";
import { mailFolderChannel, smtpChannel } from "./mail-channel";
import { webhookChannel, webhookRequest } from "./webhook-channel";

const MESSAGE = { id: "4b9f", subject: "Warnung: Brücke", body: "Größere Störung" };
const ADDRESSES = { from: "stadtstube@musterstadt.example", to: "it@musterstadt.example" };
const servers = new SmallServers();
afterEach(() => servers.close());

describe("the mail folder", () => {
  it("holds each message once, whole, for its owner only", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "stadtstube-mail-"));
    try {
      const channel = mailFolderChannel(path.join(folder, "mail"), ADDRESSES);
      await channel.send(MESSAGE);
      await channel.send(MESSAGE);
      expect(await readdir(path.join(folder, "mail"))).toEqual(["4b9f.eml"]);
      const text = await readFile(path.join(folder, "mail", "4b9f.eml"), "utf8");
      expect(text).toContain("To: it@musterstadt.example");
      expect(text).toContain("Message-ID: <4b9f@stadtstube.invalid>");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("a mail server that is not there", () => {
  it("makes the message wait", async () => {
    await expect(smtpChannel("smtp://127.0.0.1:9", ADDRESSES).send(MESSAGE)).rejects.toThrow();
  });
});

describe("a webhook", () => {
  it("gets the message as JSON", async () => {
    const bodies: string[] = [];
    const url = await servers.start({
      "/hook": (response, request) => {
        request.on("data", (chunk: Buffer) => bodies.push(chunk.toString("utf8")));
        request.on("end", () => response.end());
      },
    });
    await webhookChannel("w", { url: new URL("/hook", url).href, format: "json" }).send(MESSAGE);
    expect(JSON.parse(bodies.join(""))).toEqual(MESSAGE);
  });

  it("fails on anything but a yes", async () => {
    const url = await servers.start({
      "/no": status(500),
      "/moved": (response) => response.writeHead(302, { location: "/" }).end(),
    });
    for (const place of ["/no", "/moved"]) {
      const channel = webhookChannel("w", { url: new URL(place, url).href, format: "json" });
      await expect(channel.send(MESSAGE)).rejects.toThrow();
    }
  });

  it("speaks Mattermost and Matrix", () => {
    const mattermost = webhookRequest(
      { url: "https://chat.example/h", format: "mattermost" },
      MESSAGE,
    );
    expect(JSON.parse(mattermost.shape.body ?? "")).toEqual({
      text: "Warnung: Brücke\n\nGrößere Störung",
    });
    const room = "https://matrix.example/_matrix/client/v3/rooms/!r:x/send/m.room.message";
    const matrix = webhookRequest({ url: room, format: "matrix", token: "t" }, MESSAGE);
    expect(matrix.url.href).toBe(`${room}/4b9f`);
    expect(matrix.shape).toMatchObject({ method: "PUT", headers: { authorization: "Bearer t" } });
    expect(JSON.parse(matrix.shape.body ?? "")).toMatchObject({ msgtype: "m.text" });
  });
});
