/**
 * One violation per wall: `from` is the file that breaks it, `files` everything that is planted.
 * The ground they are planted on is in `ground.ts`.
 */
export interface Planted {
  readonly from: string;
  readonly files: Readonly<Record<string, string>>;
}

const BRIDGE = "packages/jitsi-bridge/src";
const PORTAL = "apps/portal/src";

/** @param imports what the file imports, for its effects or for a name */
function violation(from: string, ...imports: readonly string[]): Planted {
  return { from, files: { [from]: imports.map((path) => `import "${path}";\n`).join("") } };
}

/** Key = name of the rule that must fire, and no other. */
export const planted: Readonly<Record<string, Planted>> = {
  "no-circular": {
    from: "packages/domain/src/chicken.ts",
    files: {
      "packages/domain/src/chicken.ts": 'import "./egg";\n',
      "packages/domain/src/egg.ts": 'import "./chicken";\n',
    },
  },
  "no-unresolvable": violation("packages/domain/src/lost.ts", "./is-not-there"),
  "no-undeclared-dependency": violation("packages/domain/src/borrowed.ts", "undeclared"),
  "packages-know-no-apps": violation("packages/ui/src/upward.ts", "../../../e2e/seed"),
  "apps-are-islands": violation("apps/admin/src/visit.ts", "../../portal/src/server/session"),
  "only-through-package-entry": violation(
    "bench/src/shortcut.ts",
    "../../packages/domain/src/room",
  ),
  "prisma-only-in-domain": violation(`${PORTAL}/server/query.ts`, "@stadtstube/prisma"),
  "prisma-stands-alone": violation("prisma/src/curious.ts", "@stadtstube/domain"),
  "domain-is-framework-free": violation("packages/domain/src/page.ts", "react"),
  "runtime-stands-alone": violation("packages/runtime/src/knows.ts", "@stadtstube/domain"),
  "calendar-is-pure": violation("packages/calendar/src/curious.ts", "@stadtstube/domain"),
  "ui-knows-no-business": violation("packages/ui/src/greedy.ts", "@stadtstube/domain"),
  "bridge-stands-alone": violation(`${BRIDGE}/testing/page.ts`, "react"),
  "bridge-halves-apart": violation(`${BRIDGE}/client/peek.ts`, "../server/main"),
  "bridge-client-runs-in-browsers": violation(`${BRIDGE}/client/read-file.ts`, "node:fs"),
  "bridge-protocol-is-pure": violation(`${BRIDGE}/protocol/read-file.ts`, "node:fs"),
  "bridge-base-knows-no-half": violation(`${BRIDGE}/grant/peek.ts`, "../server/main"),
  "sfu-knows-no-signalling": violation(`${BRIDGE}/server/sfu/talk.ts`, "../muc/room"),
  "media-core-only-in-sfu": violation(`${BRIDGE}/server/muc/media.ts`, "medooze-media-server"),
  "library-comes-from-the-stack": violation(`${BRIDGE}/client/bundle.ts`, "@jitsi/lib-jitsi-meet"),
  "features-are-islands": violation(`${PORTAL}/features/home/visit.ts`, "../join/model/name"),
  "routes-on-top": violation(`${PORTAL}/features/home/upward.ts`, "../../app/page"),
  "shared-below-features": violation(`${PORTAL}/i18n/upward.ts`, "../features/join/model/name"),
  "model-is-view-free": violation(`${PORTAL}/features/join/model/view.ts`, "react"),
  "views-import-no-server": violation(
    `${PORTAL}/features/join/components/form.ts`,
    "../../../server/session",
  ),
  "no-tests-in-source": violation("packages/domain/src/uses-test.ts", "./room.test"),
  "e2e-is-a-stranger": violation("e2e/tests/insider.ts", "@stadtstube/domain"),
  "start-needs-no-packages": violation("scripts/start/needs.mjs", "react"),
};
