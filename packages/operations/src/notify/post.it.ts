import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { AddressRefused } from "@stadtstube/domain";
import { expect, it } from "vitest";

import { createPost } from "./post";

const MAIL = {
  id: "4b9f",
  recipient: "erika@chor.example",
  subject: "Anmelden: Größe",
  text: "Guten Tag",
  html: "<p>Guten Tag</p>",
  calendars: null,
  leaveUrl: "",
};
const FROM = { MAIL_FROM: "stadtstube@musterstadt.example" };

it("puts a mail into the folder, whole, as text and HTML, for its owner only", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "stadtstube-post-"));
  try {
    const post = createPost({ ...FROM, MAIL_DIR: path.join(folder, "post") });
    await post(MAIL);
    await post(MAIL);
    expect((await readdir(path.join(folder, "post"))).sort()).toEqual(["4b9f.eml", "4b9f.json"]);
    const text = await readFile(path.join(folder, "post", "4b9f.eml"), "utf8");
    expect(text).toContain("To: erika@chor.example");
    expect(text).toContain("multipart/alternative");
    expect(text).toContain("Message-ID: <4b9f@stadtstube.invalid>");
    const shown: unknown = JSON.parse(
      await readFile(path.join(folder, "post", "4b9f.json"), "utf8"),
    );
    const { calendars: _, leaveUrl: __, ...words } = MAIL;
    expect(shown).toEqual(words);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("makes a mail wait without a mail server, and without any way at all", async () => {
  await expect(
    createPost({ ...FROM, MAIL_SMTP_URL: "smtp://127.0.0.1:9" })(MAIL),
  ).rejects.toThrow();
  await expect(createPost(FROM)(MAIL)).rejects.toThrow("MAIL_DIR");
});

const CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
const LETTER = {
  ...MAIL,
  calendars: [
    { name: "termin.ics", method: "REQUEST" as const, text: CALENDAR },
    { name: "bisher.ics", method: "REQUEST" as const, text: CALENDAR },
  ],
  leaveUrl: "https://treffen.musterstadt.example/api/abmelden/geheim",
};

it("offers the calendar file beside the words and as a file, and one press to leave", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "stadtstube-post-"));
  try {
    await createPost({ ...FROM, MAIL_DIR: folder })(LETTER);
    const text = (await readFile(path.join(folder, "4b9f.eml"), "utf8")).replaceAll("\r\n ", " ");
    const types = [...text.matchAll(/^Content-Type: ([^;\r\n]+)/gim)].map(([, type]) => type);
    expect(types).toEqual([
      ...["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"],
      ...["text/calendar", "application/ics"],
    ]);
    expect(text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(text).toMatch(/filename="?termin\.ics/);
    expect(text).toMatch(/filename="?bisher\.ics/);
    expect(text).toContain(`List-Unsubscribe: <${LETTER.leaveUrl}>`);
    expect(text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** A mail server in as few words as RFC 5321 allows; says `answer` about every recipient. */
async function withServer(answer: string, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((socket) => {
    socket.write("220 mail.example\r\n");
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      const command = data.toString("latin1").slice(0, 4).toUpperCase();
      socket.write(command === "RCPT" ? `${answer}\r\n` : "250 ok\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await work(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

it("tells an address that takes nothing from a server that is busy", async () => {
  await withServer("550 5.1.1 no such user", async (url) => {
    await expect(createPost({ ...FROM, MAIL_SMTP_URL: url })(MAIL)).rejects.toBeInstanceOf(
      AddressRefused,
    );
  });
  await withServer("451 4.3.0 try later", async (url) => {
    const refused = await createPost({ ...FROM, MAIL_SMTP_URL: url })(MAIL).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Error);
    expect(refused).not.toBeInstanceOf(AddressRefused);
  });
});
