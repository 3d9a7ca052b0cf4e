/**
 * The architecture's walls. A rule's `comment` is what a developer reads when the check fails;
 * `scripts/walls/planted.ts` holds one planted violation for every rule.
 */
const TEST = "[.](test|spec|it)[.]tsx?$";
const FRAMEWORKS = "node_modules/(next|next-intl|react|react-dom)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Break the cycle: move the shared type down, or hand the part in.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      comment: "An import nobody can resolve would let every other rule pass silently.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-undeclared-dependency",
      severity: "error",
      comment: "Declare the package in the package.json of the workspace that imports it.",
      // Test tools are the repository's, declared once at its root.
      from: { pathNot: TEST },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "packages-know-no-apps",
      severity: "error",
      comment: "packages/ and prisma/ sit below the apps.",
      from: { path: "^(packages|prisma)/" },
      to: { path: "^(apps|e2e|bench)/" },
    },
    {
      name: "apps-are-islands",
      severity: "error",
      comment: "portal and admin share code through packages/ only.",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "only-through-package-entry",
      severity: "error",
      comment: "Import a workspace package by its name (its `exports`), never by a path into it.",
      from: { path: "^(?:apps/|packages/)?([^/]+)/" },
      to: {
        path: "^(packages/[^/]+|prisma)/",
        pathNot: ["^(packages/)?$1/"],
        dependencyTypes: ["local"],
        dependencyTypesNot: ["aliased-workspace"],
      },
    },
    {
      name: "prisma-only-in-domain",
      severity: "error",
      comment: "Queries live in packages/domain; an app gets a database in its composition root.",
      from: {
        path: "^(apps|packages)/",
        pathNot: [
          "^packages/domain/",
          "^apps/[^/]+/src/server/container[.]ts$",
          "^packages/operations/src/worker/container[.]ts$",
          TEST,
        ],
      },
      to: { path: "^prisma/|node_modules/@prisma/" },
    },
    {
      name: "prisma-stands-alone",
      severity: "error",
      comment: "The schema knows none of its users.",
      from: { path: "^prisma/" },
      to: { path: "^packages/" },
    },
    {
      name: "domain-is-framework-free",
      severity: "error",
      comment: "No web, view or media code in domain: add a port to packages/domain/src/ports.ts.",
      from: { path: "^packages/domain/" },
      to: { path: [FRAMEWORKS, "^packages/(jitsi-bridge|operations|ui)/"] },
    },
    {
      name: "runtime-stands-alone",
      severity: "error",
      comment: "Environment, logging and metrics serve everybody and know nobody.",
      from: { path: "^packages/runtime/" },
      to: { path: [FRAMEWORKS, "^packages/(?!runtime/)", "^prisma/"] },
    },
    {
      name: "calendar-is-pure",
      severity: "error",
      comment: "Dates in, dates out: packages/calendar knows nothing of ours and no Node core.",
      from: { path: "^packages/calendar/", pathNot: TEST },
      to: { path: [FRAMEWORKS, "^packages/(?!calendar/)", "^prisma/", "^(fs|crypto|net|http)$"] },
    },
    {
      name: "ui-knows-no-business",
      severity: "error",
      comment: "Components get plain props: no domain, database or media in packages/ui.",
      from: { path: "^packages/ui/" },
      to: { path: "^(packages/(domain|jitsi-bridge|operations|runtime)|prisma)/" },
    },
    {
      name: "bridge-stands-alone",
      severity: "error",
      comment: "The bridge must be usable by a stranger: no domain, database or framework.",
      from: { path: "^packages/jitsi-bridge/" },
      to: { path: [FRAMEWORKS, "^packages/(?!jitsi-bridge/)", "^prisma/"] },
    },
    {
      name: "bridge-halves-apart",
      severity: "error",
      comment: "Browser half and Node half meet in src/protocol and src/grant only.",
      from: {
        path: "^packages/jitsi-bridge/src/(client|server)/",
        pathNot: [TEST, "^packages/jitsi-bridge/src/client/testing/"],
      },
      to: {
        path: "^packages/jitsi-bridge/src/(client|server|testing)/",
        pathNot: "^packages/jitsi-bridge/src/$1/",
      },
    },
    {
      name: "bridge-client-runs-in-browsers",
      severity: "error",
      comment: "The client runs in a browser: no Node core.",
      from: { path: "^packages/jitsi-bridge/src/client/", pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "bridge-protocol-is-pure",
      severity: "error",
      comment: "protocol/ is data in, data out: no Node core.",
      from: { path: "^packages/jitsi-bridge/src/protocol/", pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "bridge-base-knows-no-half",
      severity: "error",
      comment: "protocol/ and grant/ are the ground both halves stand on, and import neither.",
      from: { path: "^packages/jitsi-bridge/src/(protocol|grant)/" },
      to: {
        path: "^packages/jitsi-bridge/src/",
        pathNot: "^packages/jitsi-bridge/src/$1/",
      },
    },
    {
      name: "sfu-knows-no-signalling",
      severity: "error",
      comment: "Media below, signalling above: sfu/ imports neither xmpp, muc, focus nor http.",
      from: { path: "^packages/jitsi-bridge/src/server/sfu/" },
      to: {
        path: "^packages/jitsi-bridge/src/server/",
        pathNot: "^packages/jitsi-bridge/src/server/sfu/",
      },
    },
    {
      name: "media-core-only-in-sfu",
      severity: "error",
      comment: "The native media core stays replaceable: only server/sfu touches it.",
      from: { pathNot: "^packages/jitsi-bridge/src/server/sfu/" },
      to: { path: "node_modules/medooze-media-server/" },
    },
    {
      name: "library-comes-from-the-stack",
      severity: "error",
      comment: "lib-jitsi-meet is loaded from the stack it talks to; import nothing but its types.",
      from: {},
      to: {
        path: "node_modules/@(jitsi|solyd)/lib-jitsi-meet/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "features-are-islands",
      severity: "error",
      comment: "Compose features in app/, not in each other.",
      from: { path: "^apps/([^/]+)/src/features/([^/]+)/" },
      to: { path: "^apps/$1/src/features/", pathNot: "^apps/$1/src/features/$2/" },
    },
    {
      name: "routes-on-top",
      severity: "error",
      comment: "app -> features -> components, server; never upward.",
      from: { path: "^apps/([^/]+)/src/(features|components|i18n|server)/" },
      to: { path: "^apps/$1/src/app/" },
    },
    {
      name: "shared-below-features",
      severity: "error",
      comment: "What every feature uses knows no feature.",
      from: { path: "^apps/([^/]+)/src/(components|i18n|server)/" },
      to: { path: "^apps/$1/src/features/" },
    },
    {
      name: "model-is-view-free",
      severity: "error",
      comment: "View models are plain TypeScript, so that they can be tested without a page.",
      from: { path: "^apps/[^/]+/src/features/[^/]+/model/", pathNot: TEST },
      to: { path: FRAMEWORKS },
    },
    {
      name: "views-import-no-server",
      severity: "error",
      comment:
        "Views get data as props or call an action; they import no service (types are fine).",
      from: { path: "^apps/[^/]+/src/(components/|features/[^/]+/(components|model|hooks)/)" },
      to: {
        path: "^packages/domain/|^apps/[^/]+/src/server/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-tests-in-source",
      severity: "error",
      comment: "Source never imports a test.",
      from: { pathNot: [TEST, "^e2e/"] },
      to: { path: TEST },
    },
    {
      name: "e2e-is-a-stranger",
      severity: "error",
      comment: "e2e drives a browser and seeds the database; it reads no application code.",
      from: { path: "^e2e/" },
      to: { path: "^(apps|packages)/" },
    },
    {
      name: "start-needs-no-packages",
      severity: "error",
      comment: "`npm start` and `npm test` run before anything is installed: Node core only.",
      from: { path: "^scripts/(start|test)([.]mjs$|/)", pathNot: TEST },
      to: {
        path: "node_modules/|^(apps|packages|prisma|e2e|bench)/",
        dependencyTypesNot: ["type-only"],
      },
    },
  ],
  options: {
    // Workspace packages resolve through `exports`; without these two, no rule would see them.
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".json", ".d.ts"],
    },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    // Of what Prisma writes, only the entry counts: its inner files go in circles.
    exclude: {
      path: "(^|/)(dist|[.]next|[.]data|test-results)/|^prisma/generated/(?!client[.]ts)",
    },
  },
};
