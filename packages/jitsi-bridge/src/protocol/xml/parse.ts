/**
 * A bounded parser for one stand-alone element, as every frame of RFC 7395 is.
 *
 * XMPP forbids comments, processing instructions, document types and entities other than the five
 * predefined ones (RFC 6120 11.1); here they are refused before anything is allocated for them.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import type { XmlElement, XmlNode } from "./element";

/** What a document may cost at most. */
export interface XmlLimits {
  readonly maxChars: number;
  readonly maxDepth: number;
  /** Elements of the whole document. */
  readonly maxElements: number;
  /** Attributes of one element, namespace declarations included. */
  readonly maxAttributes: number;
}

/** Enough for a join with twenty sources or a session-accept with every codec a browser knows. */
export const DEFAULT_XML_LIMITS: XmlLimits = {
  maxChars: 128 * 1024,
  maxDepth: 24,
  maxElements: 2_000,
  maxAttributes: 32,
};

/** The only error `parseXml` throws. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  constructor(readonly code: "xml.too-large" | "xml.malformed" | "xml.forbidden") {
    super(code);
  }
}

/** An element under construction. */
interface OpenElement {
  readonly name: string;
  readonly ns: string;
  readonly attrs: Record<string, string>;
  readonly children: XmlNode[];
}

/**
 * Parses exactly one element. Prefixed elements lose their prefix and keep their namespace; a
 * prefixed attribute keeps its name and carries its declaration with it.
 * @throws XmlError for anything else than one well-formed element within the limits.
 */
export function parseXml(text: string, limits: XmlLimits = DEFAULT_XML_LIMITS): XmlElement {
  if (text.length > limits.maxChars) throw new XmlError("xml.too-large");
  const builder = new TreeBuilder(limits);
  try {
    builder.read(text);
  } catch (error) {
    throw error instanceof XmlError ? error : new XmlError("xml.malformed");
  }
  if (builder.root === undefined) throw new XmlError("xml.malformed");
  return builder.root;
}

/** Turns the SAX events of one document into a tree while counting. */
class TreeBuilder {
  root: XmlElement | undefined;
  readonly #open: OpenElement[] = [];
  readonly #limits: XmlLimits;
  #elements = 0;

  constructor(limits: XmlLimits) {
    this.#limits = limits;
  }

  read(text: string): void {
    const parser = new SaxesParser({ xmlns: true, position: false });
    let attributes = 0;
    parser.on("error", () => fail("xml.malformed"));
    parser.on("xmldecl", () => fail("xml.forbidden"));
    parser.on("doctype", () => fail("xml.forbidden"));
    parser.on("comment", () => fail("xml.forbidden"));
    parser.on("processinginstruction", () => fail("xml.forbidden"));
    parser.on("opentagstart", () => (attributes = 0));
    parser.on("attribute", () => {
      if (++attributes > this.#limits.maxAttributes) fail("xml.too-large");
    });
    parser.on("opentag", (tag) => this.#start(tag));
    parser.on("closetag", () => this.#end());
    parser.on("text", (value) => this.#open.at(-1)?.children.push(value));
    parser.on("cdata", (value) => this.#open.at(-1)?.children.push(value));
    parser.write(text).close();
  }

  #start(tag: SaxesTagNS): void {
    if (++this.#elements > this.#limits.maxElements) fail("xml.too-large");
    if (this.#open.length >= this.#limits.maxDepth) fail("xml.too-large");
    this.#open.push({ name: tag.local, ns: tag.uri, attrs: attributesOf(tag), children: [] });
  }

  #end(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root = closed;
    else parent.children.push(closed);
  }
}

/** Attributes without namespace declarations, except those their own prefixes need. */
function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.name === "xmlns" || attribute.prefix === "xmlns") continue;
    if (attribute.name === "__proto__") fail("xml.forbidden");
    // Browsers' selectors find `a:xmlns="…"` where they look for a namespace: it only serves deceit.
    if (attribute.local === "xmlns") fail("xml.forbidden");
    attrs[attribute.name] = attribute.value;
    if (attribute.prefix !== "" && attribute.prefix !== "xml") {
      attrs[`xmlns:${attribute.prefix}`] = attribute.uri;
    }
  }
  return attrs;
}

function fail(code: XmlError["code"]): never {
  throw new XmlError(code);
}
