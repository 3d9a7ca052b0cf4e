import "server-only";

/** Keeps connections alive that proxies would close, and finds out about dead ones. */
const HEARTBEAT_MS = 20_000;
/** After this the page connects anew, which frees what was forgotten. */
const LONGEST_MS = 15 * 60_000;

/** A stream of server-sent events without content. */
export interface NudgeStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Tells the reader to look again; many at once are told once. */
  readonly nudge: () => void;
  /** Runs when the stream ends, at once if it has. */
  readonly onEnd: (work: () => void) => void;
  /** Ends the stream. Idempotent. */
  readonly end: () => void;
}

/** Opens a stream that ends with `signal`, with its reader, or after a quarter of an hour. */
export function nudgeStream(signal: AbortSignal): NudgeStream {
  const encoder = new TextEncoder();
  const afterwards: (() => void)[] = [];
  let ended = false;
  let sending: ReadableStreamDefaultController<Uint8Array> | undefined;
  const send = (text: string) => {
    // A reader that does not keep up has unread nudges anyway: one more says nothing new.
    if (ended || sending === undefined || (sending.desiredSize ?? 0) <= 0) return;
    sending.enqueue(encoder.encode(text));
  };
  const heartbeat = setInterval(() => send(": \n\n"), HEARTBEAT_MS);
  const longest = setTimeout(() => end(), LONGEST_MS);
  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(heartbeat);
    clearTimeout(longest);
    signal.removeEventListener("abort", end);
    for (const work of afterwards.splice(0)) work();
    try {
      sending?.close();
    } catch {
      // The reader went away first.
    }
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        sending = controller;
      },
      cancel: end,
    },
    { highWaterMark: 16 },
  );
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
  return {
    body,
    nudge: () => send("data: look\n\n"),
    onEnd: (work) => {
      if (ended) work();
      else afterwards.push(work);
    },
    end,
  };
}
