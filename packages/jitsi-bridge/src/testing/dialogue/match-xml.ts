import { elements, textOf, type XmlElement } from "../../protocol/xml/element";
import { parseXml } from "../../protocol/xml/parse";
import { serialiseXml } from "../../protocol/xml/serialise";

/** Stands for any attribute value or any text in an expectation. */
const ANY = "*";

/**
 * Compares a stanza with an expectation written as XML. `*` stands for any value of an attribute or
 * any content of an element; blanks between elements do not count. Returns what differs first, or
 * undefined when nothing does.
 */
export function xmlDifference(actual: XmlElement, expectation: string): string | undefined {
  const expected = parseXml(expectation.replace(/>\s+</g, "><").trim());
  return difference(actual, expected, "");
}

function difference(actual: XmlElement, expected: XmlElement, path: string): string | undefined {
  const here = `${path}/${expected.name}`;
  if (actual.name !== expected.name || actual.ns !== expected.ns) {
    return `${here} {${expected.ns}}: got ${serialiseXml(actual)}`;
  }
  const names = new Set([...Object.keys(actual.attrs), ...Object.keys(expected.attrs)]);
  for (const name of names) {
    const wanted = expected.attrs[name];
    if (wanted === ANY && actual.attrs[name] !== undefined) continue;
    if (actual.attrs[name] !== wanted) {
      return `${here}@${name}: wanted ${wanted}, got ${actual.attrs[name]}`;
    }
  }
  if (textOf(expected) === ANY) return undefined;
  return contentDifference(actual, expected, here);
}

function contentDifference(
  actual: XmlElement,
  expected: XmlElement,
  here: string,
): string | undefined {
  if (textOf(actual).trim() !== textOf(expected).trim()) {
    return `${here}: wanted "${textOf(expected)}", got "${textOf(actual)}"`;
  }
  const got = elements(actual);
  for (const [index, wanted] of elements(expected).entries()) {
    const found = got[index];
    if (found === undefined) return `${here}: no ${wanted.name}`;
    const inner = difference(found, wanted, here);
    if (inner !== undefined) return inner;
  }
  const extra = got[elements(expected).length];
  return extra === undefined ? undefined : `${here}: also holds ${serialiseXml(extra)}`;
}
