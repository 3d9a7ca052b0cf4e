import { type CheckResult, checkResult } from "./check-result";

/** What was found about the way to the signalling server. */
export type SignallingFinding = "answers" | "slow" | "blocked" | "no-answer";

/** Where to try, and for how long at most. */
export interface SignallingCheckOptions {
  /** XMPP over WebSocket (RFC 7395), as for joining. */
  readonly serviceUrl: string;
  readonly domain: string;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
  /** Opens the socket; the browser's own by default. */
  readonly open?: (url: string, protocol: string) => CheckedSocket;
}

/** The little that is needed of a WebSocket. */
export interface CheckedSocket {
  addEventListener(type: "open" | "message" | "close" | "error", listener: () => void): void;
  send(text: string): void;
  close(): void;
}

const TIMEOUT_MS = 8_000;
/** From here on joining is felt to be slow. */
const SLOW_MS = 2_000;
const FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";

/**
 * Opens the WebSocket every meeting needs and lets the server greet (RFC 7395, section 3.4).
 *
 * Never rejects: `blocked` when no connection comes about, `no-answer` when one does but nobody
 * speaks XMPP at its other end, which some companies' proxies bring about. Figure: `answerMs`.
 */
export function checkSignalling(
  options: SignallingCheckOptions,
): Promise<CheckResult<SignallingFinding>> {
  const { serviceUrl, domain, signal, timeoutMs = TIMEOUT_MS, open = openInBrowser } = options;
  const startedMs = performance.now();
  return new Promise((resolve) => {
    let opened = false;
    const socket = open(serviceUrl, "xmpp");
    const giveUp = () => settle(checkResult("bad", opened ? "no-answer" : "blocked"));
    const timer = setTimeout(giveUp, timeoutMs);
    // Later events change nothing: a promise settles once.
    const settle = (result: CheckResult<SignallingFinding>) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      socket.close();
      resolve(result);
    };
    socket.addEventListener("open", () => {
      opened = true;
      socket.send(`<open xmlns="${FRAMING}" to="${domain}" version="1.0"/>`);
    });
    socket.addEventListener("message", () => settle(answered(performance.now() - startedMs)));
    socket.addEventListener("close", giveUp);
    socket.addEventListener("error", giveUp);
    signal.addEventListener("abort", giveUp);
    if (signal.aborted) giveUp();
  });
}

function answered(tookMs: number): CheckResult<SignallingFinding> {
  const figures = { answerMs: Math.round(tookMs) };
  return tookMs > SLOW_MS
    ? checkResult("limited", "slow", figures)
    : checkResult("good", "answers", figures);
}

const openInBrowser = (url: string, protocol: string): CheckedSocket =>
  new WebSocket(url, protocol);
