/**
 * One XMPP stream over one WebSocket (RFC 7395): open, SASL ANONYMOUS with a grant, bind or resume,
 * then stanzas.
 */
import { randomUUID } from "node:crypto";
import { NS } from "../../protocol/namespaces";
import { iqError, iqResult, readIqRequest } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import {
  featuresAfterAuthentication,
  featuresBeforeAuthentication,
  saslFailure,
  saslSuccess,
  sm,
  streamClose,
  streamError,
  streamOpen,
  type StreamErrorCondition,
} from "../../protocol/stream";
import { attr, is, xml, type XmlElement } from "../../protocol/xml/element";
import { parseXml } from "../../protocol/xml/parse";
import { serialiseXml } from "../../protocol/xml/serialise";
import type { FrameSocket } from "./frame-socket";
import type { XmppLimits } from "./limits";
import type { Carrier, LiveSession } from "./live-session";
import type { Authenticate, Grant, SignallingLog } from "./ports";
import { saslRefusalText } from "./sasl-refusal";
import type { SessionRegistry } from "./session-registry";
import type { StreamRequest } from "./stream-request";
import { TokenBucket } from "./token-bucket";

/** What every stream of a server shares. */
export interface StreamContext {
  readonly domain: string;
  readonly limits: XmppLimits;
  readonly authenticate: Authenticate;
  readonly sessions: SessionRegistry;
  readonly log: SignallingLog;
  /** Takes a stanza of a bound session. */
  route(session: LiveSession, stanza: XmlElement): void;
}

type State =
  | { readonly at: "opening" | "mechanisms" | "authenticating" | "refused" | "closed" }
  | { readonly at: "reopening" | "binding"; readonly grant: Grant | "resume-only" }
  | { readonly at: "bound"; readonly session: LiveSession };

/** A stream's life, from the first frame to the last. */
export class XmppStream implements Carrier {
  readonly #socket: FrameSocket;
  readonly #context: StreamContext;
  readonly #request: StreamRequest;
  readonly #bucket: TokenBucket;
  readonly #authenticationTimer: NodeJS.Timeout;
  #state: State = { at: "opening" };
  /** The socket has been destroyed and its close event is still to come. */
  #cut = false;

  constructor(socket: FrameSocket, context: StreamContext, request: StreamRequest) {
    this.#socket = socket;
    this.#context = context;
    this.#request = request;
    const { framesPerSecond, frameBurst, authenticationTimeoutMs } = context.limits;
    this.#bucket = new TokenBucket(framesPerSecond, frameBurst);
    this.#authenticationTimer = setTimeout(
      () => this.shut("connection-timeout"),
      authenticationTimeoutMs,
    );
  }

  /** Takes one text frame. Never throws: what cannot be understood ends the stream. */
  receive(text: string): void {
    if (this.#state.at === "closed") return;
    if (!this.#bucket.take()) return this.#violate("policy-violation");
    if (this.#state.at !== "bound" && text.length > this.#context.limits.maxUnboundChars) {
      return this.#violate("policy-violation");
    }
    let element: XmlElement;
    try {
      element = parseXml(text, this.#context.limits.xml);
    } catch {
      return this.#violate("bad-format");
    }
    if (element.ns === NS.FRAMING) this.#onFraming(element);
    else if (this.#state.at === "bound") this.#onBound(this.#state.session, element);
    else if (is(element, "auth", NS.SASL)) void this.#onAuth(element);
    else if (this.#state.at === "binding") this.#onBinding(element, this.#state.grant);
    else this.shut("not-authorized");
  }

  /** The socket is gone. `final`: the page was left, nobody will resume. */
  socketClosed(final: boolean): void {
    const state = this.#state;
    this.#close();
    if (state.at !== "bound") return;
    if (final) state.session.leave();
    else state.session.detach(this);
  }

  write(text: string): void {
    if (this.#state.at === "closed" || this.#cut) return;
    this.#socket.send(text);
    if (this.#socket.bufferedBytes <= this.#context.limits.maxBufferedBytes) return;
    this.#context.log.warn({ event: "xmpp.slow-reader" }, "cut a client that reads too slowly");
    // The socket's close event does the rest: nobody's session may change while a service speaks.
    this.#cut = true;
    this.#socket.destroy();
  }

  shut(condition?: StreamErrorCondition): void {
    if (this.#state.at === "closed") return;
    if (condition !== undefined) this.#socket.send(serialiseXml(streamError(condition)));
    this.#socket.send(serialiseXml(streamClose()));
    this.#close();
    this.#socket.close();
  }

  #close(): void {
    clearTimeout(this.#authenticationTimer);
    this.#state = { at: "closed" };
  }

  /** A client that breaks the rules loses its session as well, without resumption. */
  #violate(condition: StreamErrorCondition): void {
    const state = this.#state;
    this.#context.log.warn({ event: "xmpp.violation", condition }, "closed a stream");
    this.shut(condition);
    if (state.at === "bound") state.session.end("policy-violation");
  }

  #send(element: XmlElement): void {
    this.write(serialiseXml(element));
  }

  #onFraming(element: XmlElement): void {
    if (element.name === "close") {
      const state = this.#state;
      this.shut();
      if (state.at === "bound") state.session.leave();
      return;
    }
    const { at } = this.#state;
    if (element.name !== "open" || (at !== "opening" && at !== "reopening")) {
      return this.#violate("bad-format");
    }
    this.#send(streamOpen(this.#context.domain, randomUUID()));
    if (attr(element, "to")?.toLowerCase() !== this.#context.domain) {
      return this.shut("host-unknown");
    }
    if (this.#state.at === "reopening") {
      this.#state = { at: "binding", grant: this.#state.grant };
      this.#send(featuresAfterAuthentication());
    } else {
      this.#state = { at: "mechanisms" };
      this.#send(featuresBeforeAuthentication());
    }
  }

  async #onAuth(element: XmlElement): Promise<void> {
    if (this.#state.at !== "mechanisms") return this.shut("not-authorized");
    if (attr(element, "mechanism") !== "ANONYMOUS") {
      return this.#send(saslFailure("invalid-mechanism"));
    }
    this.#state = { at: "authenticating" };
    const { token, room } = this.#request;
    const result = await this.#context.authenticate({ token, room }).catch(() => undefined);
    // The socket may have gone while the token was looked at.
    if (this.#isClosed()) return;
    if (result?.ok === true) {
      this.#state = { at: "reopening", grant: result.grant };
      this.#send(saslSuccess());
    } else if (result?.refusal === "token-expired" && this.#holdsResumeId()) {
      // A grant admits; who is in already proves himself by the secret of his session.
      this.#state = { at: "reopening", grant: "resume-only" };
      this.#send(saslSuccess());
    } else {
      // The client closes after this; closing first would read as a dropped connection to it.
      this.#state = { at: "refused" };
      this.#send(
        result === undefined
          ? saslFailure("temporary-auth-failure")
          : saslFailure("not-allowed", saslRefusalText(result.refusal)),
      );
    }
  }

  #isClosed(): boolean {
    return this.#state.at === "closed";
  }

  #holdsResumeId(): boolean {
    const { previd } = this.#request;
    return previd !== undefined && this.#context.sessions.resumable(previd) !== undefined;
  }

  #onBinding(element: XmlElement, grant: Grant | "resume-only"): void {
    if (is(element, "resume", NS.SM)) return this.#onResume(element, grant);
    const request = is(element, "iq", NS.CLIENT) ? readIqRequest(element) : undefined;
    if (request?.type !== "set" || !is(request.payload, "bind", NS.BIND)) {
      return this.shut("not-authorized");
    }
    if (grant === "resume-only") {
      return this.#send(iqError(element, new StanzaError("not-allowed")));
    }
    const { sessions, limits } = this.#context;
    if (sessions.size >= limits.maxSessions) {
      return this.#send(iqError(element, new StanzaError("resource-constraint")));
    }
    const session = sessions.create(grant, this.#request.reachedAt);
    session.attach(this);
    this.#bound(session);
    const jid = xml("jid", {}, session.jid);
    this.#send(iqResult(element, xml("bind", { xmlns: NS.BIND }, jid)));
  }

  #bound(session: LiveSession): void {
    clearTimeout(this.#authenticationTimer);
    this.#state = { at: "bound", session };
  }

  #onResume(element: XmlElement, grant: Grant | "resume-only"): void {
    const session = this.#context.sessions.resumable(attr(element, "previd") ?? "");
    const handled = readCount(element);
    const fits = grant === "resume-only" || grant.room === session?.grant.room;
    if (session === undefined || !fits || handled === undefined) {
      return this.#send(sm.failed("item-not-found"));
    }
    if (session.acknowledge(handled) !== "ok") return this.#send(sm.failed("item-not-found"));
    this.#bound(session);
    this.#send(sm.resumed(session.resumeId, session.handled));
    session.resume(this);
  }

  #onBound(session: LiveSession, element: XmlElement): void {
    if (element.ns === NS.SM) return this.#onStreamManagement(session, element);
    if (element.ns !== NS.CLIENT || !["iq", "message", "presence"].includes(element.name)) {
      return this.#violate("unsupported-stanza-type");
    }
    session.received();
    this.#context.route(session, element);
  }

  #onStreamManagement(session: LiveSession, element: XmlElement): void {
    switch (element.name) {
      case "enable":
        if (session.resumable) return this.#send(sm.failed("unexpected-request"));
        session.enableResumption();
        return this.#send(
          sm.enabled(session.resumeId, Math.round(this.#context.limits.resumeWindowMs / 1000)),
        );
      case "r":
        return this.#send(sm.ack(session.handled));
      case "a": {
        const handled = readCount(element);
        if (handled === undefined || session.acknowledge(handled) !== "ok") {
          this.#violate("policy-violation");
        }
        return;
      }
      default:
        return this.#send(sm.failed("unexpected-request"));
    }
  }
}

/** The `h` of XEP-0198: an unsigned 32-bit number. */
function readCount(element: XmlElement): number | undefined {
  const text = attr(element, "h") ?? "";
  if (!/^[0-9]{1,10}$/.test(text)) return undefined;
  const count = Number(text);
  return count < 2 ** 32 ? count : undefined;
}
