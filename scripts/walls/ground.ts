/**
 * A small repository in our shape that breaks no rule: the ground for planted violations.
 */
const WORKSPACES = {
  "packages/domain": ["@stadtstube/prisma", "react"],
  "packages/runtime": ["@stadtstube/domain"],
  "packages/calendar": ["@stadtstube/domain"],
  "packages/ui": ["@stadtstube/domain", "react"],
  "packages/jitsi-bridge": ["@jitsi/lib-jitsi-meet", "medooze-media-server", "react"],
  "apps/portal": ["@stadtstube/domain", "@stadtstube/jitsi-bridge", "@stadtstube/prisma", "react"],
  "apps/admin": ["react"],
  prisma: ["@stadtstube/domain"],
  e2e: ["@stadtstube/domain", "@stadtstube/prisma"],
  bench: ["@stadtstube/domain"],
} as const;

const THIRD_PARTY = ["@jitsi/lib-jitsi-meet", "medooze-media-server", "react", "undeclared"];

const SOURCES = {
  "packages/domain/src/index.ts": 'import "@stadtstube/prisma";\nimport "./room";\n',
  "packages/domain/src/room.ts": "export {};\n",
  "packages/domain/src/room.test.ts": 'import "./room";\n',
  "packages/runtime/src/index.ts": "export {};\n",
  "packages/calendar/src/index.ts": "export {};\n",
  "packages/ui/src/index.ts": 'import "react";\n',
  "packages/jitsi-bridge/src/index.ts": 'import "./client/room";\nimport "./server/main";\n',
  "packages/jitsi-bridge/src/client/room.ts":
    'import "../protocol/jid";\nimport "../grant/sign";\n',
  "packages/jitsi-bridge/src/protocol/jid.ts": "export {};\n",
  "packages/jitsi-bridge/src/grant/sign.ts": 'import "node:crypto";\n',
  "packages/jitsi-bridge/src/server/main.ts": 'import "./muc/room";\nimport "./sfu/pool";\n',
  "packages/jitsi-bridge/src/server/muc/room.ts": 'import "../../protocol/jid";\n',
  "packages/jitsi-bridge/src/server/sfu/pool.ts": 'import "medooze-media-server";\n',
  "apps/portal/src/app/page.ts": 'import "../features/join/model/name";\nimport "react";\n',
  "apps/portal/src/features/join/model/name.ts": 'import "@stadtstube/jitsi-bridge";\n',
  "apps/portal/src/server/session.ts": 'import "@stadtstube/domain";\n',
  "apps/portal/src/server/container.ts": 'import "@stadtstube/prisma";\n',
  "apps/admin/src/page.ts": 'import "react";\n',
  "prisma/src/index.ts": "export {};\n",
  "e2e/seed.ts": 'import "@stadtstube/prisma";\n',
  "bench/src/run.ts": 'import "@stadtstube/domain";\n',
  "scripts/start/health.mjs": 'import "node:fs";\n',
};

/** Every file of the ground, by path, with its text. */
export const ground: Readonly<Record<string, string>> = {
  ...SOURCES,
  "package.json": manifest("ground", {
    workspaces: ["prisma", "packages/*", "apps/*", "e2e", "bench"],
    devDependencies: { react: "1.0.0" },
  }),
  ...Object.fromEntries(
    Object.entries(WORKSPACES).map(([folder, dependencies]) => [
      `${folder}/package.json`,
      manifest(packageName(folder), {
        exports: { ".": "./src/index.ts" },
        dependencies: Object.fromEntries(dependencies.map((name) => [name, "1.0.0"])),
      }),
    ]),
  ),
  ...Object.fromEntries(
    THIRD_PARTY.flatMap((name) => [
      [`node_modules/${name}/package.json`, manifest(name, { main: "index.js" })],
      [`node_modules/${name}/index.js`, "export {};\n"],
    ]),
  ),
};

/** Links as `npm` makes them: name in node_modules -> folder. */
export const groundLinks: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(WORKSPACES).map((folder) => [`node_modules/${packageName(folder)}`, folder]),
);

function packageName(folder: string): string {
  return `@stadtstube/${folder.split("/").at(-1) ?? folder}`;
}

function manifest(name: string, rest: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ name, version: "1.0.0", type: "module", ...rest });
}
