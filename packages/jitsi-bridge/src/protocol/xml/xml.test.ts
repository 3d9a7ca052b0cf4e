import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attr, child, textOf, xml, type XmlElement, type XmlNode } from "./element";
import { DEFAULT_XML_LIMITS, parseXml, XmlError } from "./parse";
import { serialiseXml } from "./serialise";

const code = (text: string, limits = DEFAULT_XML_LIMITS) => {
  try {
    parseXml(text, limits);
    return "accepted";
  } catch (error) {
    return error instanceof XmlError ? error.code : `wrong error: ${String(error)}`;
  }
};

describe("parsing", () => {
  it("resolves namespaces and decodes the five entities and character references", () => {
    const element = parseXml(
      `<a xmlns="urn:a" k="1 &lt; 2"><p:b xmlns:p="urn:p">&quot;&apos;&gt;&amp;&#x1F600;</p:b><c/></a>`,
    );
    expect(element).toEqual({
      name: "a",
      ns: "urn:a",
      attrs: { k: "1 < 2" },
      children: [
        { name: "b", ns: "urn:p", attrs: {}, children: [`"'>&😀`] },
        { name: "c", ns: "urn:a", attrs: {}, children: [] },
      ],
    });
  });

  it("keeps a prefixed attribute together with its declaration", () => {
    const element = parseXml(`<a xmlns:p="urn:p"><b p:k="v" xml:lang="de"/></a>`);
    const b = child(element, "b") as XmlElement;
    expect(parseXml(serialiseXml(b)).attrs).toEqual({
      "p:k": "v",
      "xmlns:p": "urn:p",
      "xml:lang": "de",
    });
  });

  it.each([
    ["a comment", "<a><!-- x --></a>", "xml.forbidden"],
    ["a processing instruction", "<a><?php x ?></a>", "xml.forbidden"],
    ["an XML declaration", `<?xml version="1.0"?><a/>`, "xml.forbidden"],
    ["a document type", `<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>`, "xml.forbidden"],
    ["an unknown entity", "<a>&nbsp;</a>", "xml.malformed"],
    ["nothing", "", "xml.malformed"],
    ["text", "hello", "xml.malformed"],
    ["two elements", "<a/><b/>", "xml.malformed"],
    ["an open element", "<a><b></a>", "xml.malformed"],
    ["half an element", "<a", "xml.malformed"],
    ["an attribute twice", `<a b="1" b="2"/>`, "xml.malformed"],
    ["an undeclared prefix", "<p:a/>", "xml.malformed"],
    ["an undeclared attribute prefix", `<a p:b=""/>`, "xml.malformed"],
    ["a control character", "<a>\u0001</a>", "xml.malformed"],
    ["an attribute named __proto__", `<a __proto__="x"/>`, "xml.forbidden"],
  ])("refuses %s", (_, text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    ["characters", "<a>xxxxxxxxxx</a>", { maxChars: 16 }],
    ["depth", "<a><b><c/></b></a>", { maxDepth: 2 }],
    ["elements", "<a><b/><c/></a>", { maxElements: 2 }],
    ["attributes", `<a x="" y="" z=""/>`, { maxAttributes: 2 }],
  ])("refuses too many %s", (_, text, limit) => {
    expect(code(text)).toBe("accepted");
    expect(code(text, { ...DEFAULT_XML_LIMITS, ...limit })).toBe("xml.too-large");
  });

  it("throws nothing but XmlError, whatever it reads", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "/",
      "<a>",
      "</a>",
      "<a ",
      "='",
      '"',
      "&",
      "&lt;",
      "&#0;",
      "&#x110000;",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?",
      "?>",
      "<!DOCTYPE",
      "xmlns",
      "xmlns:p='u'",
      "p:",
      "\u0000",
      "\ud800",
      "ü",
    );
    const soup = fc
      .array(fc.oneof(pieces, fc.string()), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(soup, (text) => {
        expect(code(text)).toMatch(/^(accepted|xml\.(malformed|forbidden|too-large))$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("serialising", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((text) => !text.startsWith("xml"));
  const text = fc.string({ unit: "binary", minLength: 1 });
  const tree = fc.letrec<{ element: XmlElement; node: XmlNode }>((tie) => ({
    element: fc.record({
      name,
      ns: fc.constantFrom("urn:a", "urn:b", `urn:"<&'>`),
      attrs: fc.dictionary(
        name.filter((n) => n !== "xmlns"),
        text,
        { maxKeys: 3, noNullPrototype: true },
      ),
      children: fc.array(tie("node"), { maxLength: 3 }),
    }),
    node: fc.oneof({ maxDepth: 4 }, text, tie("element")),
  })).element;

  it("gives a document that says the same again, once unspeakable characters are gone", () => {
    fc.assert(
      fc.property(tree, (element) => {
        const once = serialiseXml(element);
        expect(serialiseXml(parseXml(once))).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it("writes a namespace where it changes and nowhere else", () => {
    const element = xml(
      "iq",
      { xmlns: "jabber:client", id: 1, type: undefined },
      xml("query", { xmlns: "urn:q" }, xml("item", { a: true })),
      undefined,
      xml("b"),
    );
    expect(serialiseXml(element)).toBe(
      `<iq xmlns="jabber:client" id="1"><query xmlns="urn:q"><item a="true"/></query><b/></iq>`,
    );
  });

  it("lets no text or attribute break out", () => {
    const evil = `"'><script/>&]]>`;
    const back = parseXml(serialiseXml(xml("a", { k: evil, xmlns: "urn:a" }, evil)));
    expect([attr(back, "k"), textOf(back)]).toEqual([evil, evil]);
  });
});

it("finds own attributes only", () => {
  expect(attr(xml("a"), "constructor")).toBeUndefined();
});
