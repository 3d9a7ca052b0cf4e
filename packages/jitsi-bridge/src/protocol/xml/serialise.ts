/** Elements as text. */
import type { XmlElement, XmlNode } from "./element";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Characters no XML 1.0 document may hold, not even escaped, and unpaired surrogates. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * The element as a stand-alone document: `xmlns` is written on the root and wherever it changes.
 * Characters XML cannot carry become U+FFFD, so the result always parses.
 */
export function serialiseXml(element: XmlElement): string {
  return write(element, "");
}

function write(node: XmlNode, parentNs: string): string {
  if (typeof node === "string") return escapeText(node);
  const ns = node.ns === "" ? parentNs : node.ns;
  let tag = node.name;
  if (ns !== parentNs) tag += ` xmlns="${escapeAttribute(ns)}"`;
  for (const [name, value] of Object.entries(node.attrs)) {
    tag += ` ${name}="${escapeAttribute(value)}"`;
  }
  if (node.children.length === 0) return `<${tag}/>`;
  return `<${tag}>${node.children.map((child) => write(child, ns)).join("")}</${node.name}>`;
}

function escapeText(text: string): string {
  return text.replace(NOT_XML, "\u{FFFD}").replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

function escapeAttribute(text: string): string {
  return text
    .replace(NOT_XML, "\u{FFFD}")
    .replace(/[&<>"'\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}
