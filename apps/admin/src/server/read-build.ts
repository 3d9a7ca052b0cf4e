import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Made when the administration was built, beside its server. */
const SBOM_FILE = path.join(/* turbopackIgnore: true */ process.cwd(), "sbom.cdx.json");

/** The software bill of materials (CycloneDX) of this very build; null where none was made. */
export function readSbom(): string | null {
  try {
    return readFileSync(SBOM_FILE, "utf8");
  } catch {
    return null;
  }
}

const SHOWN = ["next", "react", "@prisma/client", "medooze-media-server", "@simplewebauthn/server"];

/** Names and versions of the parts that matter most, Node first. */
export function readVersions(): readonly (readonly [string, string])[] {
  return [["Node.js", process.versions.node], ...componentVersions()];
}

function componentVersions(): readonly (readonly [string, string])[] {
  const text = readSbom();
  if (text === null) return [];
  const { metadata, components } = JSON.parse(text) as {
    readonly metadata?: { readonly component?: { readonly version?: string } };
    readonly components?: readonly {
      readonly group?: string;
      readonly name: string;
      readonly version: string;
    }[];
  };
  const named = (components ?? []).map(
    ({ group, name, version }) =>
      [group === undefined ? name : `${group}/${name}`, version] as const,
  );
  const own = metadata?.component?.version;
  const shown = SHOWN.flatMap((name) => named.filter(([one]) => one === name).slice(0, 1));
  return own === undefined ? shown : [["Stadtstube", own], ...shown];
}
