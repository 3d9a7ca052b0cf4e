import { describe, expect, it } from "vitest";
import type { EndpointId } from "../../protocol/ids";
import { textOf, xml, type XmlElement } from "../../protocol/xml/element";
import type { Grant } from "../xmpp/ports";
import { grantedPresence, withGrantedName } from "./granted-presence";

const OWNER = "17408198" as EndpointId;

const grant = (more: Partial<Grant> = {}): Grant => ({
  room: "rathaus",
  moderator: false,
  issuedAtMs: 0,
  expiresAtMs: 1,
  user: { id: "1", name: "Erika" },
  ...more,
});
const NO_SCREEN = grant({ features: { "screen-sharing": false } });

describe("the name", () => {
  it("is the grant's, however many names the presence brings", () => {
    const forged = [xml("nick", { xmlns: "urn:x" }, "Chef"), xml("nick", {}, "Chefin"), xml("c")];
    const named = withGrantedName(forged, grant());
    expect(named.map((element) => [element.name, textOf(element)])).toEqual([
      ["nick", "Erika"],
      ["c", ""],
    ]);
  });

  it("is the client's where the grant has none", () => {
    const own = [xml("nick", {}, "Bernd")];
    expect(withGrantedName(own, grant({ user: {} }))).toEqual(own);
  });
});

describe("the person", () => {
  const shown = (extensions: readonly XmlElement[], who: Grant) =>
    grantedPresence(extensions, who, OWNER).extensions;
  const forged = xml("identity", {}, xml("user", {}, xml("id", {}, "2")));
  const attested = xml("identity", {}, xml("user", {}, xml("id", {}, "1")));

  it("is the grant's, whatever the client claims", () => {
    for (const claimed of [[], [forged], [forged, forged]]) {
      const identities = shown(claimed, grant()).filter(({ name }) => name === "identity");
      expect(identities).toEqual([attested]);
    }
    expect(shown([forged], NO_SCREEN)).toContainEqual(attested);
  });

  it("is nobody where the grant names nobody", () => {
    expect(shown([forged], grant({ user: {} }))).toEqual([]);
  });
});

describe("a screen", () => {
  const info = (states: object) => [xml("SourceInfo", {}, JSON.stringify(states))];
  const shown = (states: object, who: Grant) => {
    const { extensions, refusedScreens } = grantedPresence(info(states), who, OWNER);
    const element = extensions.find(({ name }) => name === "SourceInfo");
    return { states: JSON.parse(element ? textOf(element) : "null") as unknown, refusedScreens };
  };
  const states = {
    "17408198-v0": { muted: false },
    "17408198-v1": { videoType: "desktop" },
  };

  it("is announced where the grant says nothing about screens, or allows them", () => {
    for (const who of [
      grant(),
      grant({ features: { "screen-sharing": true, recording: false } }),
    ]) {
      expect(shown(states, who)).toEqual({ states, refusedScreens: [] });
    }
  });

  it("is taken out where the grant forbids it, and named to the focus while it is live", () => {
    expect(shown(states, NO_SCREEN)).toEqual({
      states: { "17408198-v0": { muted: false } },
      refusedScreens: ["17408198-v1"],
    });
    const parked = { ...states, "17408198-v1": { videoType: "desktop", muted: true } };
    expect(shown(parked, NO_SCREEN).refusedScreens).toEqual([]);
  });

  it("of the 2022 client counts as a muted camera", () => {
    const legacy = [xml("videomuted", {}, "false"), xml("videoType", {}, "desktop")];
    const { extensions, refusedScreens } = grantedPresence(legacy, NO_SCREEN, OWNER);
    expect(extensions.map((element) => `${element.name} ${textOf(element)}`)).toEqual([
      "identity ",
      "nick Erika",
      "videomuted true",
      "videoType camera",
    ]);
    expect(refusedScreens).toEqual(["17408198-v0"]);
  });

  it.each(["", "null", "[1]", "{", '{"x":7}', '{"__proto__":{"videoType":"desktop"}}'])(
    "cannot hide behind %s, and nothing breaks",
    (text) => {
      const odd = [xml("SourceInfo", {}, text)];
      const { refusedScreens } = grantedPresence(odd, NO_SCREEN, OWNER);
      expect(refusedScreens).toEqual([]);
    },
  );
});
