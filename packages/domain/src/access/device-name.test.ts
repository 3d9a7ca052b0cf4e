import { expect, it } from "vitest";

import { deviceName } from "./device-name";

const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36";

it.each([
  [CHROME, "Chrome · Linux"],
  [`${CHROME} Edg/142.0`, "Edge · Linux"],
  ["Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox · Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", "Safari · iOS"],
  ["", ""],
  [null, ""],
])("calls %j %j", (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
