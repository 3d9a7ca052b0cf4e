import { describe, expect, it } from "vitest";

import { checkSignalling, type CheckedSocket } from "./check-signalling";

type EventName = Parameters<CheckedSocket["addEventListener"]>[0];

/** A socket that does what a network does to it. */
class ScriptedSocket implements CheckedSocket {
  readonly sent: string[] = [];
  closed = false;
  readonly #listeners: { readonly type: EventName; readonly listener: () => void }[] = [];

  addEventListener(type: EventName, listener: () => void): void {
    this.#listeners.push({ type, listener });
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
  }

  fire(type: EventName): void {
    for (const one of this.#listeners) if (one.type === type) one.listener();
  }
}

function check(options: { readonly signal?: AbortSignal; readonly timeoutMs?: number } = {}) {
  const socket = new ScriptedSocket();
  const opened: string[] = [];
  const result = checkSignalling({
    serviceUrl: "wss://media.test/xmpp-websocket",
    domain: "media.test",
    signal: new AbortController().signal,
    ...options,
    open: (url, protocol) => {
      opened.push(`${url} ${protocol}`);
      return socket;
    },
  });
  return { socket, opened, result };
}

describe("checkSignalling", () => {
  it("greets as RFC 7395 says and is content with any answer", async () => {
    const { socket, opened, result } = check();
    expect(opened).toEqual(["wss://media.test/xmpp-websocket xmpp"]);
    socket.fire("open");
    expect(socket.sent).toEqual([
      '<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="media.test" version="1.0"/>',
    ]);
    socket.fire("message");
    expect(await result).toMatchObject({ verdict: "good", finding: "answers" });
    expect(socket.closed).toBe(true);
  });

  it.each<[string, EventName[], string]>([
    ["refused", ["error", "close"], "blocked"],
    ["cut after opening", ["open", "close"], "no-answer"],
  ])("a socket that is %s is bad", async (_case, events, finding) => {
    const { socket, result } = check();
    for (const event of events) socket.fire(event);
    expect(await result).toMatchObject({ verdict: "bad", finding });
    expect(socket.closed).toBe(true);
  });

  it("does not wait for ever for a server that says nothing", async () => {
    const { socket, result } = check({ timeoutMs: 1 });
    socket.fire("open");
    expect(await result).toMatchObject({ verdict: "bad", finding: "no-answer" });
  });

  it("ends with its scope", async () => {
    const scope = new AbortController();
    const { socket, result } = check({ signal: scope.signal });
    scope.abort();
    expect((await result).finding).toBe("blocked");
    expect(socket.closed).toBe(true);
    expect((await check({ signal: scope.signal }).result).finding).toBe("blocked");
  });
});
