/**
 * A small XMPP client over WebSocket (RFC 7395) as Jitsi's client speaks it: SASL ANONYMOUS, bind,
 * IQs with answers, everything else to listeners. It can also send whatever a hostile client would.
 */
import { WebSocket } from "ws";
import {
  attr,
  child,
  childText,
  elements,
  iqError,
  iqResult,
  NS,
  parseXml,
  serialiseXml,
  StanzaError,
  withAttrs,
  xml,
  type XmlElement,
} from "../../protocol/index";

/** Where and as whom to connect. */
export interface XmppSessionOptions {
  /** `ws://…/xmpp-websocket`. */
  readonly serviceUrl: string;
  readonly domain: string;
  /** Sent as `?token=`, as both clients do; left out when undefined. */
  readonly grant?: string;
  readonly room?: string;
  /** `Origin` of the page a browser would run on. */
  readonly origin?: string;
}

/** The server did not let us in, or hung up while we waited. */
export class XmppRefused extends Error {
  override readonly name = "XmppRefused";
  constructor(
    readonly stage: "websocket" | "stream" | "sasl" | "bind" | "closed",
    readonly condition: string,
    /** What the server adds in words, which clients match on. */
    readonly text?: string,
  ) {
    super(`${stage}: ${condition}`);
  }
}

type Listener = (stanza: XmlElement) => void;
/** Answers an IQ of the server; undefined = not mine. */
export type IqHandler = (request: XmlElement, payload: XmlElement) => boolean;

const ANSWER_TIMEOUT_MS = 10_000;

/** Whoever opens it closes it. */
export class XmppSession {
  readonly #url: URL;
  readonly #origin: string | undefined;
  readonly #domain: string;
  #socket: WebSocket;
  /** XEP-0198, once enabled: the secret and how many stanzas we have taken since. */
  #resumption: { readonly id: string; handled: number } | undefined;
  readonly #listeners = new Set<Listener>();
  readonly #pending = new Map<string, (answer: XmlElement) => void>();
  #iqHandler: IqHandler = () => false;
  #nextId = 1;
  #jid = "";
  readonly closed: Promise<void>;

  #onClosed: () => void = () => undefined;

  private constructor(url: URL, options: XmppSessionOptions) {
    this.#url = url;
    this.#origin = options.origin;
    this.#domain = options.domain;
    this.closed = new Promise((resolve) => (this.#onClosed = resolve));
    this.#socket = this.#connect(url);
  }

  #connect(url: URL): WebSocket {
    const origin = this.#origin;
    const socket = new WebSocket(url, "xmpp", origin === undefined ? {} : { origin });
    // Whoever waits for an answer is told by the close that follows.
    socket.on("error", () => undefined);
    socket.on("message", (data: Buffer) => {
      if (socket === this.#socket) this.#receive(data.toString("utf8"));
    });
    socket.once("close", () => {
      if (socket === this.#socket) this.#onClosed();
    });
    return socket;
  }

  /** Resolves when bound. Rejects with XmppRefused. */
  static async open(options: XmppSessionOptions): Promise<XmppSession> {
    const url = new URL(options.serviceUrl);
    if (options.room !== undefined) url.searchParams.set("room", options.room);
    if (options.grant !== undefined) url.searchParams.set("token", options.grant);
    const session = new XmppSession(url, options);
    try {
      await opened(session.#socket);
      await session.#authenticate();
      await session.#bind();
    } catch (error) {
      session.#socket.terminate();
      throw error;
    }
    return session;
  }

  /** Makes the session survive its socket (XEP-0198 5). */
  async enableResumption(): Promise<void> {
    const enabled = this.next((e) => e.ns === NS.SM && e.name === "enabled", "resumption");
    this.send(xml("enable", { xmlns: NS.SM, resume: true }));
    this.#resumption = { id: attr(await enabled, "id") ?? "", handled: 0 };
  }

  /** The network is gone: nothing is read or written any more, and the server is not told. */
  cut(): void {
    this.#socket.pause();
  }

  /** Comes back on a new socket; what the server said meanwhile arrives now. Rejects with XmppRefused. */
  async resume(): Promise<void> {
    const resumption = this.#resumption;
    if (!resumption) throw new Error("resumption was never enabled");
    const lost = this.#socket;
    const url = new URL(this.#url);
    url.searchParams.set("previd", resumption.id);
    this.#socket = this.#connect(url);
    await opened(this.#socket);
    await this.#authenticate();
    const verdict = this.next(
      (e) => e.ns === NS.SM && (e.name === "resumed" || e.name === "failed"),
      "verdict on resuming",
    );
    this.send(xml("resume", { xmlns: NS.SM, previd: resumption.id, h: resumption.handled }));
    lost.terminate();
    if ((await verdict).name !== "resumed") throw new XmppRefused("bind", "not resumed");
  }

  /** Our full real address. */
  get jid(): string {
    return this.#jid;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Every element that is not an answer to one of our IQs. */
  onStanza(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Requests of the server go here; what it does not take is refused as a client would. */
  handleIq(handler: IqHandler): void {
    this.#iqHandler = handler;
  }

  send(element: XmlElement): void {
    this.sendText(serialiseXml(element));
  }

  /** Sends a frame as it is, well-formed or not. */
  sendText(frame: string): void {
    if (this.isOpen) this.#socket.send(frame);
  }

  /** Resolves with the result; rejects with StanzaError, or XmppRefused when the stream ended. */
  async iq(request: XmlElement): Promise<XmlElement> {
    const id = `p${this.#nextId++}`;
    const answered = new Promise<XmlElement>((resolve) => this.#pending.set(id, resolve));
    this.send(withAttrs(request, { id }));
    try {
      const answer = await this.#before(answered, `answer to ${childNames(request)}`);
      if (attr(answer, "type") === "error") throw StanzaError.fromElement(answer);
      return answer;
    } finally {
      this.#pending.delete(id);
    }
  }

  /** The next element for which `matches` is true. */
  async next(matches: (element: XmlElement) => boolean, what: string): Promise<XmlElement> {
    let stop = (): void => undefined;
    const found = new Promise<XmlElement>((resolve) => {
      stop = this.onStanza((element) => {
        if (matches(element)) resolve(element);
      });
    });
    try {
      return await this.#before(found, what);
    } finally {
      stop();
    }
  }

  /** Leaves politely. Idempotent. */
  async close(): Promise<void> {
    this.send(xml("close", { xmlns: NS.FRAMING }));
    this.#socket.close();
    await this.closed;
  }

  /** Vanishes as a crashed browser does. Idempotent. */
  async abort(): Promise<void> {
    this.#socket.terminate();
    await this.closed;
  }

  async #before<T>(promise: Promise<T>, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no ${what}`)), ANSWER_TIMEOUT_MS);
      void this.closed.then(() => reject(new XmppRefused("closed", what)));
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #authenticate(): Promise<void> {
    const features = this.next((e) => e.name === "features", "stream features");
    this.#open();
    await features;
    const verdict = this.next((e) => e.ns === NS.SASL, "SASL verdict");
    this.send(xml("auth", { xmlns: NS.SASL, mechanism: "ANONYMOUS" }));
    const outcome = await verdict;
    if (outcome.name !== "success") {
      const condition = elements(outcome)[0]?.name ?? outcome.name;
      throw new XmppRefused("sasl", condition, childText(outcome, "text"));
    }
    const bindable = this.next((e) => e.name === "features", "features after SASL");
    this.#open();
    await bindable;
  }

  async #bind(): Promise<void> {
    const request = xml("iq", { xmlns: NS.CLIENT, type: "set" }, xml("bind", { xmlns: NS.BIND }));
    const bound = child(await this.iq(request), "bind", NS.BIND);
    this.#jid = (bound && childText(bound, "jid")) ?? "";
    if (this.#jid === "") throw new XmppRefused("bind", "no address");
  }

  #open(): void {
    this.send(xml("open", { xmlns: NS.FRAMING, to: this.#domain, version: "1.0" }));
  }

  #receive(frame: string): void {
    const element = parseXml(frame);
    if (element.ns === NS.SM && element.name === "r") {
      return this.send(xml("a", { xmlns: NS.SM, h: this.#resumption?.handled ?? 0 }));
    }
    if (this.#resumption && element.ns === NS.CLIENT) this.#resumption.handled += 1;
    const type = attr(element, "type");
    if (element.name === "iq" && (type === "result" || type === "error")) {
      this.#pending.get(attr(element, "id") ?? "")?.(element);
      return;
    }
    if (element.name === "iq") this.#answer(element);
    for (const listener of this.#listeners) listener(element);
  }

  #answer(request: XmlElement): void {
    const payload = elements(request)[0];
    if (!payload) return;
    if (payload.ns === NS.PING) this.send(iqResult(request));
    else if (!this.#iqHandler(request, payload)) {
      this.send(iqError(request, new StanzaError("feature-not-implemented")));
    }
  }
}

function childNames(element: XmlElement): string {
  return elements(element)
    .map(({ name }) => name)
    .join(", ");
}

async function opened(socket: WebSocket): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("unexpected-response", (_request, response) => {
      response.resume();
      reject(new XmppRefused("websocket", String(response.statusCode)));
    });
    socket.once("error", (error) => reject(new XmppRefused("websocket", error.message)));
  });
}
