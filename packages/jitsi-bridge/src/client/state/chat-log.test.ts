import { describe, expect, it } from "vitest";
import type { ChatMessage } from "../types";
import { appendChat, CHAT_LIMIT, CHAT_TEXT_LIMIT, chatText } from "./chat-log";

const message = (id: string, text = "Hallo"): ChatMessage => ({
  id,
  fromId: "b",
  fromName: "Bert",
  isSelf: false,
  to: null,
  text,
  atMs: 1,
});

describe("chat", () => {
  it("has no empty messages and no endless ones", () => {
    expect(chatText(" \n ")).toBeNull();
    expect(chatText("x".repeat(CHAT_TEXT_LIMIT + 1))).toHaveLength(CHAT_TEXT_LIMIT);
    expect(appendChat([], message("1", " "))).toEqual([]);
  });

  it("says nothing twice", () => {
    const log = appendChat([], message("1"));
    expect(appendChat(log, message("1"))).toBe(log);
  });

  it("forgets the oldest", () => {
    let log: readonly ChatMessage[] = [];
    for (let i = 0; i < CHAT_LIMIT + 3; i += 1) log = appendChat(log, message(String(i)));
    expect(log).toHaveLength(CHAT_LIMIT);
    expect(log[0]?.id).toBe("3");
  });
});
