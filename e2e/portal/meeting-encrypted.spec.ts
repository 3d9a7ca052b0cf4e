/** End-to-end encryption: what those with the key see, what all others see, and what travels. */
import { expect, test } from "../fixtures/test";
import type { Person } from "../fixtures/person";
import { expectMediaBetween } from "../media/expect-media-between";
import { forwardedFrames, recordForwardedFrames } from "../media/frame-recorder";
import { readMediaReport } from "../media/rtc-probe";

const MARK = Buffer.from([0x5e, 0x01]);

/** Everything a page says to any server, as text. */
function everythingSent({ page }: Person): readonly string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    sent.push(request.url(), request.postData() ?? "", JSON.stringify(request.headers()));
  });
  page.on("websocket", (socket) => {
    sent.push(socket.url());
    socket.on("framesent", ({ payload }) => sent.push(payload.toString()));
  });
  return sent;
}

const keyIn = (link: string) => new URLSearchParams(new URL(link).hash.slice(1)).get("k") ?? "";

/** Much has come, and none of it became a picture. */
async function expectNothingReadable({ page }: Person): Promise<void> {
  const inbound = async () =>
    (await readMediaReport(page)).connections.flatMap((connection) => connection.inbound);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  await expect
    .poll(async () => sum((await inbound()).map(({ packets }) => packets)))
    .toBeGreaterThan(100);
  expect(sum((await inbound()).map(({ framesDecoded }) => framesDecoded))).toBe(0);
}

test("those with the key meet; who has another sees nothing and is named; who is removed is left behind", async ({
  meeting,
}) => {
  const anna = await meeting.start({ encrypted: true });
  const sent = everythingSent(anna);
  await anna.enter();
  const key = keyIn(meeting.guestLink);
  expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
  const bernd = await meeting.guest();
  await expectMediaBetween([anna, bernd]);
  for (const person of [anna, bernd]) {
    await expect(person.page.getByText("Auch der Server kann nicht mithören")).toBeVisible();
  }
  await expect(await anna.entry("Bernd")).toContainText(/^(?!.*nicht).*verschlüsselt/s);

  const wrong = meeting.guestLink.replace(key, "A".repeat(22));
  const clara = await meeting.guestBy(wrong);
  await expect(anna.page.getByText(/Nicht dabei.*Clara/)).toBeVisible();
  await expect(await anna.entry("Clara")).toContainText("anderer Schlüssel");
  await expect(await clara.entry("Anna")).toContainText("anderer Schlüssel");
  await expectNothingReadable(clara);

  // With Clara gone everybody has a new key, and somebody who comes then is given it.
  await anna.choose("Clara", "Aus dem Treffen entfernen");
  await anna.page.getByRole("button", { name: "Entfernen", exact: true }).click();
  await expect(clara.page.getByText("Die Leitung hat Sie aus dem Treffen entfernt")).toBeVisible();
  await clara.page.close();
  await expectMediaBetween([anna, bernd]);
  const dieter = await meeting.guest();
  await expectMediaBetween([anna, bernd, dieter]);
  await expect(await dieter.entry("Anna")).toContainText(/^(?!.*nicht).*verschlüsselt/s);

  // A reload keeps the key.
  await bernd.page.reload();
  await bernd.enter();
  await expectMediaBetween([anna, bernd]);
  expect(sent.length).toBeGreaterThan(20);
  expect(sent.filter((text) => text.includes(key))).toEqual([]);
});

test("who has no key is told, what the server forwards cannot be read, and the host may switch it off", async ({
  meeting,
  newPerson,
}) => {
  const anna = await meeting.host({ encrypted: true });
  const withoutKey = meeting.guestLink.split("#")[0] ?? "";
  const bernd = await meeting.guestBy(withoutKey);
  await expect(bernd.page.getByText("Ihrem Link fehlt der Schlüssel")).toBeVisible();
  await expect(anna.page.getByText(/Nicht dabei.*Bernd/)).toBeVisible();
  await expect(await anna.entry("Bernd")).toContainText("ohne Schlüssel");
  await expectNothingReadable(bernd);

  const context = await newPerson();
  await recordForwardedFrames(context);
  const clara = await meeting.guestIn(context, withoutKey, { microphone: false, camera: false });
  await expect(clara.page.getByText("Ihr Browser kann das nicht")).toBeVisible();
  await expect
    .poll(async () => (await forwardedFrames(clara.page)).audio.length)
    .toBeGreaterThan(100);
  const { audio, video } = await forwardedFrames(clara.page);
  expect(video.filter((frame) => !frame.subarray(-2).equals(MARK))).toEqual([]);
  expect(audio.filter((frame) => !frame.subarray(-2).equals(MARK))).toEqual([]);
  // Silence is the same frame again and again, unless it is encrypted.
  expect(new Set(audio.map((frame) => frame.toString("base64"))).size).toBe(audio.length);

  await anna.page.getByRole("button", { name: "Verschlüsselung ausschalten" }).click();
  await anna.page.getByRole("button", { name: "Ausschalten", exact: true }).click();
  for (const person of [anna, bernd]) {
    await expect(person.page.getByText("für alle ausgeschaltet")).toBeVisible();
  }
  await expectMediaBetween([anna, bernd]);
});
