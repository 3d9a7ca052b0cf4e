/** XML elements as immutable plain data, with the namespace resolved on every element. */

/** An element or a piece of text. */
export type XmlNode = XmlElement | string;

/** One element. `attrs` holds no `xmlns`: the namespace is in `ns` and survives any re-parenting. */
export interface XmlElement {
  readonly name: string;
  /** Resolved namespace; empty only for an element built without one and not yet adopted. */
  readonly ns: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Attributes for `xml`; undefined ones are left out, numbers and booleans are written as text. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Builds an element. `xmlns` among the attributes sets the namespace; a child without one takes its
 * parent's. Undefined children are left out, so optional parts can be written in place.
 */
export function xml(
  name: string,
  attributes: XmlAttributes = {},
  ...children: readonly (XmlNode | undefined)[]
): XmlElement {
  const attrs: Record<string, string> = {};
  let ns = "";
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (key === "xmlns") ns = String(value);
    else attrs[key] = String(value);
  }
  const kept = children.filter((child) => child !== undefined);
  return { name, ns, attrs, children: ns === "" ? kept : kept.map((c) => adopt(c, ns)) };
}

/** Gives the namespace to a subtree built without one. */
function adopt(node: XmlNode, ns: string): XmlNode {
  if (typeof node === "string" || node.ns !== "") return node;
  return { ...node, ns, children: node.children.map((child) => adopt(child, ns)) };
}

/** True for an element as opposed to text. */
export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** The child elements, text left out. */
export function elements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter(isElement);
}

/** True when the element has this name and namespace; without `ns` the parent's own is not checked. */
export function is(element: XmlElement, name: string, ns?: string): boolean {
  return element.name === name && (ns === undefined || element.ns === ns);
}

/** The first child element of this name; without `ns` in any namespace. */
export function child(parent: XmlElement, name: string, ns?: string): XmlElement | undefined {
  return elements(parent).find((element) => is(element, name, ns));
}

/** All child elements of this name; without `ns` in any namespace. */
export function childrenNamed(
  parent: XmlElement,
  name: string,
  ns?: string,
): readonly XmlElement[] {
  return elements(parent).filter((element) => is(element, name, ns));
}

/** The element's own text, not that of its descendants. */
export function textOf(element: XmlElement): string {
  return element.children.filter((node) => typeof node === "string").join("");
}

/** Text of the first child of this name, undefined when there is no such child. */
export function childText(parent: XmlElement, name: string, ns?: string): string | undefined {
  const found = child(parent, name, ns);
  return found === undefined ? undefined : textOf(found);
}

/** The same element with this text instead of all its children. */
export function withText(element: XmlElement, text: string): XmlElement {
  return { ...element, children: [text] };
}

/** An attribute by name. Own properties only: `attr(e, "constructor")` is undefined. */
export function attr(element: XmlElement, name: string): string | undefined {
  return Object.hasOwn(element.attrs, name) ? element.attrs[name] : undefined;
}

/** The same element with some attributes set, or removed where undefined. */
export function withAttrs(element: XmlElement, attributes: XmlAttributes): XmlElement {
  const attrs: Record<string, string> = { ...element.attrs };
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) delete attrs[key];
    else attrs[key] = String(value);
  }
  return { ...element, attrs };
}
