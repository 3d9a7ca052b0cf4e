import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conferenceReply,
  conferenceReplyJson,
  readConferenceRequest,
  readConferenceRequestJson,
} from "./conference-request";
import type { BareJid } from "./ids";
import { StanzaError } from "./stanza/stanza-error";
import { parseXml } from "./xml/parse";
import { serialiseXml } from "./xml/serialise";

const FOCUS = "http://jitsi.org/protocol/focus";
const reply = {
  room: "r@muc.localhost" as BareJid,
  ready: true,
  focusJid: "focus@auth.localhost" as BareJid,
};

describe("the request", () => {
  it("is read from the IQ and from JSON alike", () => {
    const fromXml = readConferenceRequest(
      parseXml(
        `<conference xmlns="${FOCUS}" room="R@muc.localhost" machine-uid="m" token="t"><property name="a" value="b"/></conference>`,
      ),
    );
    const fromJson = readConferenceRequestJson({
      room: "r@muc.localhost",
      machineUid: "m",
      properties: { a: "b" },
    });
    expect(fromXml).toEqual({
      room: "r@muc.localhost",
      machineUid: "m",
      token: "t",
      properties: new Map([["a", "b"]]),
    });
    expect(fromJson).toEqual({ ...fromXml, token: undefined });
  });

  it.each([undefined, "", "muc.localhost", "r@muc.localhost/nick", "r r@x"])(
    "is refused for the room %j",
    (room) => {
      expect(() => readConferenceRequestJson({ room: room ?? "" })).toThrow(
        new StanzaError("jid-malformed"),
      );
    },
  );

  it("throws nothing but StanzaError", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ room: fc.string(), properties: fc.jsonValue() })),
        (json) => {
          try {
            readConferenceRequestJson(json);
          } catch (error) {
            expect(error).toBeInstanceOf(StanzaError);
          }
        },
      ),
    );
  });
});

it("the answer names the focus user", () => {
  expect(serialiseXml(conferenceReply(reply))).toBe(
    `<conference xmlns="${FOCUS}" room="r@muc.localhost" ready="true" focusjid="focus@auth.localhost"><property name="authentication" value="false"/></conference>`,
  );
  expect(conferenceReplyJson(reply)).toEqual({ ...reply, properties: { authentication: "false" } });
});
