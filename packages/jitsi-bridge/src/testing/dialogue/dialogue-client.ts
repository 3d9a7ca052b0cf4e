import assert from "node:assert/strict";
import type { EndpointId } from "../../protocol/ids";
import { attr, child, textOf, type XmlElement } from "../../protocol/xml/element";
import { parseXml } from "../../protocol/xml/parse";
import type { FrameSocket } from "../../server/xmpp/frame-socket";
import type { XmppStream } from "../../server/xmpp/stream";
import { xmlDifference } from "./match-xml";

/** What a test's client says and hears, written as XML, in order. */
export class DialogueClient implements FrameSocket {
  /** Frames nobody has looked at yet. */
  readonly #unheard: XmlElement[] = [];
  #stream: XmppStream | undefined;
  #closed = false;
  bufferedBytes = 0;
  jid = "";

  /** Eight hex digits: its nick in rooms. */
  get nick(): EndpointId {
    return this.jid.slice(0, 8) as EndpointId;
  }

  /** True once the server has closed or cut the socket. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Puts the client on a stream. */
  carry(stream: XmppStream): void {
    this.#stream = stream;
  }

  send(text: string): void {
    if (!this.#closed) this.#unheard.push(parseXml(text.replace(/stream:(features|error)/g, "$1")));
  }

  close(): void {
    this.#closed = true;
  }

  destroy(): void {
    this.#closed = true;
    queueMicrotask(() => this.#stream?.socketClosed(false));
  }

  /** Sends one frame and waits until the server has nothing more to do. */
  async says(frame: string): Promise<void> {
    this.#stream?.receive(frame.replace(/>\s+</g, "><").trim());
    await settled();
  }

  /** The next frame must look like this. */
  async hears(expectation: string): Promise<XmlElement> {
    await settled();
    const frame = this.#unheard.shift();
    assert(frame, `heard nothing, wanted ${expectation}`);
    assert.equal(xmlDifference(frame, expectation), undefined);
    return frame;
  }

  /** Nothing more has come. */
  async hearsNothing(): Promise<void> {
    await settled();
    assert.deepEqual(this.#unheard, []);
  }

  /** Forgets what has come so far and gives it back. */
  async catchesUp(): Promise<readonly XmlElement[]> {
    await settled();
    return this.#unheard.splice(0);
  }

  /** The socket is gone; `final` when the page was left. */
  async loses({ final = false } = {}): Promise<void> {
    this.#closed = true;
    this.#stream?.socketClosed(final);
    await settled();
  }

  /** Goes through open, SASL, open and bind; the JID is known afterwards. */
  async binds(domain: string): Promise<void> {
    await this.authenticates(domain);
    await this.says(
      `<iq xmlns="jabber:client" type="set" id="b1"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>`,
    );
    const [answer] = await this.catchesUp();
    assert(answer && attr(answer, "type") === "result", "bind was refused");
    const bind = child(answer, "bind");
    const jid = bind && child(bind, "jid");
    assert(jid, "no JID");
    this.jid = textOf(jid);
  }

  /** Goes through open, SASL and the second open. */
  async authenticates(domain: string): Promise<void> {
    const open = `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="${domain}" version="1.0"/>`;
    await this.says(open);
    await this.says(`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="ANONYMOUS"/>`);
    await this.says(open);
    const heard = await this.catchesUp();
    assert(heard.at(-1)?.name === "features", "authentication was refused");
  }
}

/** Lets every promise the server waits for settle: it does no I/O of its own here. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
