import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, it } from "vitest";

import { createPost } from "./post";

const MAIL = {
  id: "4b9f",
  recipient: "erika@chor.example",
  subject: "Anmelden: Größe",
  text: "Guten Tag",
  html: "<p>Guten Tag</p>",
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
    expect(shown).toEqual(MAIL);
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
