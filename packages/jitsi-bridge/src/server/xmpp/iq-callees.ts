/** Who answers which IQ (RFC 6120 8.2.3): one callee for a type, name and namespace. */
import type { IqRequest } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import type { XmlElement } from "../../protocol/xml/element";
import { answerIq, type IqOutcome } from "./answer-iq";

/**
 * Answers one request: the payload of the result, or undefined for an empty one. Throws StanzaError
 * to refuse; any other throw becomes `internal-server-error`.
 */
export type IqCallee<Caller> = (request: IqRequest, caller: Caller) => IqOutcome;

/** What an IQ is recognised by. */
export interface IqKey {
  readonly type: "get" | "set";
  readonly name: string;
  readonly ns: string;
}

/** Registered callees of one address. Unknown payloads get `service-unavailable`. */
export class IqCallees<Caller> {
  readonly #callees = new Map<string, IqCallee<Caller>>();
  readonly #onError: (error: unknown) => void;

  /** `onError` hears of callees that fail with anything but a StanzaError. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Registers the callee for a payload; throws TypeError when there is one already. */
  register(key: IqKey, callee: IqCallee<Caller>): this {
    const text = keyOf(key);
    if (this.#callees.has(text)) throw new TypeError(`two callees for ${text}`);
    this.#callees.set(text, callee);
    return this;
  }

  /** Answers a get or set; undefined for results and errors, which have no answer. Never rejects. */
  answer(stanza: XmlElement, caller: Caller): Promise<XmlElement | undefined> {
    return answerIq(stanza, (request) => this.#call(request, caller), this.#onError);
  }

  #call(request: IqRequest, caller: Caller): IqOutcome {
    const { name, ns } = request.payload;
    const callee = this.#callees.get(keyOf({ type: request.type, name, ns }));
    if (callee === undefined) throw new StanzaError("service-unavailable");
    return callee(request, caller);
  }
}

function keyOf({ type, name, ns }: IqKey): string {
  return `${type} {${ns}}${name}`;
}
