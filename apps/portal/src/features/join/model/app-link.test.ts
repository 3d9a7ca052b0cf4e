import { expect, it } from "vitest";

import { appLink } from "./app-link";

it("leads the Jitsi app to the room on the media stack's host, with the grant", () => {
  const link = appLink({
    libraryUrl: "https://jitsi.stadt.example/libs/lib-jitsi-meet.min.js",
    room: "9c1d-raum",
    grant: "a.b-c_d",
  });
  expect(link).toBe("org.jitsi.meet://jitsi.stadt.example/9c1d-raum?jwt=a.b-c_d");
});

it("lets no sign of a room or grant reach beyond its place", () => {
  const link = appLink({ libraryUrl: "https://h:8443/x.js", room: "a/../b?c", grant: "x&y#z" });
  expect(link).toBe("org.jitsi.meet://h:8443/a%2F..%2Fb%3Fc?jwt=x%26y%23z");
});
