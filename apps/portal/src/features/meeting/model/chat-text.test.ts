import { describe, expect, it } from "vitest";

import { chatLogText, chatParts } from "./chat-text";
import type { ChatMessage } from "./types";

const hrefs = (text: string) => chatParts(text).flatMap(({ href }) => href ?? []);

describe("addresses in a message", () => {
  it.each([
    ["Siehe https://www.musterstadt.example/rathaus.", ["https://www.musterstadt.example/rathaus"]],
    ["(http://a.example/b?c=d&e#f)", ["http://a.example/b?c=d&e#f"]],
    ["https://a.example, https://b.example!", ["https://a.example/", "https://b.example/"]],
    ["javascript:alert(1) data:text/html,x www.a.example", []],
    ["https://", []],
    ["", []],
  ])("of %j", (text, expected) => {
    expect(hrefs(text)).toEqual(expected);
  });

  it("leave every character of the message where it was", () => {
    const text = "Vor https://a.example/x?y. Nach\nhttps://b.example";
    expect(
      chatParts(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });
});

describe("the chat as text", () => {
  it("names sender and receiver", () => {
    const message = (over: Partial<ChatMessage>): ChatMessage => ({
      id: "1",
      fromId: "b",
      fromName: "Bernd",
      isSelf: false,
      to: null,
      text: "Hallo",
      atMs: 0,
      ...over,
    });
    const log = chatLogText(
      [
        message({}),
        message({ isSelf: true, to: { id: "b", name: "Bernd" }, text: "psst" }),
        message({ to: { id: "me", name: "Anna" }, text: "ja" }),
      ],
      { time: () => "14:03", you: "Sie", privately: (from, to) => `${from} an ${to}` },
    );
    expect(log).toBe("14:03 Bernd: Hallo\n14:03 Sie an Bernd: psst\n14:03 Bernd an Sie: ja");
  });
});
