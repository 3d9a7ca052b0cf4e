const KEY = "stadtstubeAnswer";
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret of the answer that was given on this very page; empty: none.
 *
 * It stands in the page's entry of the browser's history, which a reload keeps. That is no storage:
 * another tab and another visit know nothing of it, and it ends with the tab.
 */
export function recallAnswer(): string {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !(KEY in state)) return "";
  const secret = state[KEY];
  return typeof secret === "string" && SECRET.test(secret) ? secret : "";
}

/** Keeps it over a reload; empty forgets it. */
export function rememberAnswer(answerSecret: string): void {
  const state = (window.history.state ?? {}) as Record<string, unknown>;
  window.history.replaceState({ ...state, [KEY]: answerSecret }, "");
}
