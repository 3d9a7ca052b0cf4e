import { describe, expect, it } from "vitest";
import { parseXml } from "../xml/parse";
import { serialiseXml } from "../xml/serialise";
import { xml } from "../xml/element";
import { iqError, iqResult, readIqRequest, stanzaError } from "./stanza";
import { StanzaError } from "./stanza-error";

const REQUEST = parseXml(
  `<iq xmlns="jabber:client" type="get" id="1" from="a@b/c" to="d"><q xmlns="urn:q"/></iq>`,
);

describe("answers", () => {
  it("go back where the question came from, with its id", () => {
    expect(serialiseXml(iqResult(REQUEST))).toBe(
      `<iq xmlns="jabber:client" from="d" to="a@b/c" id="1" type="result"/>`,
    );
    expect(serialiseXml(iqError(REQUEST, new StanzaError("forbidden", { text: "no" })))).toBe(
      `<iq xmlns="jabber:client" from="d" to="a@b/c" id="1" type="error"><error type="auth">` +
        `<forbidden xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/>` +
        `<text xmlns="urn:ietf:params:xml:ns:xmpp-stanzas">no</text></error></iq>`,
    );
    expect(
      stanzaError(parseXml(`<message xmlns="jabber:client"/>`), new StanzaError("conflict")).name,
    ).toBe("message");
  });
});

describe("stanza errors", () => {
  it("survive the way there and back", () => {
    const extension = xml("unknown-session", { xmlns: "urn:xmpp:jingle:errors:1" });
    const error = new StanzaError("item-not-found", { type: "wait", text: "t", extension });
    const back = StanzaError.fromElement(parseXml(serialiseXml(iqError(REQUEST, error))));
    expect(back).toMatchObject({ condition: "item-not-found", type: "wait", text: "t", extension });
  });

  it.each([
    "<iq/>",
    `<iq><error/></iq>`,
    `<iq><error type="odd"><constructor xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></error></iq>`,
  ])("that say nothing known are undefined-condition: %s", (text) => {
    expect(StanzaError.fromElement(parseXml(text))).toMatchObject({
      condition: "undefined-condition",
      type: "cancel",
    });
  });
});

describe("requests", () => {
  it("have an id and exactly one payload", () => {
    expect(readIqRequest(REQUEST)).toMatchObject({
      type: "get",
      id: "1",
      payload: { name: "q", ns: "urn:q" },
    });
  });

  it.each([
    `<iq type="get"><q/></iq>`,
    `<iq type="get" id=""><q/></iq>`,
    `<iq type="get" id="1"/>`,
    `<iq type="get" id="1"><q/><q/></iq>`,
    `<iq id="1" type="result"><q/></iq>`,
  ])("are not %s", (text) => expect(readIqRequest(parseXml(text))).toBeUndefined());
});
