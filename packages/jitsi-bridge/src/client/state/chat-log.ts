import type { ChatMessage } from "../types";

/** How many messages are kept; older ones go, as nothing is stored anywhere. */
export const CHAT_LIMIT = 500;
/** How many characters one message may have, sent or received. */
export const CHAT_TEXT_LIMIT = 4_000;

/** What is left of a text that may be sent; null when there is nothing to send. */
export function chatText(text: string): string | null {
  const trimmed = text.trim().slice(0, CHAT_TEXT_LIMIT);
  return trimmed === "" ? null : trimmed;
}

/** Appends a message; empty and repeated ones (same id) leave the log as it is. */
export function appendChat(
  log: readonly ChatMessage[],
  message: ChatMessage,
): readonly ChatMessage[] {
  const text = chatText(message.text);
  if (text === null || log.some((one) => one.id === message.id)) return log;
  return [...log, { ...message, text }].slice(-CHAT_LIMIT);
}
