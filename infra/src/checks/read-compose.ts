import { readFileSync } from "node:fs";
import path from "node:path";

import { parse } from "yaml";

/** The folder of everything that is needed in production. */
export const INFRA = path.resolve(import.meta.dirname, "../..");

/** One service, as far as the checks read it. */
export interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly pids_limit?: number;
  readonly privileged?: boolean;
  readonly network_mode?: string;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly healthcheck?: { readonly disable?: boolean; readonly test?: readonly string[] };
  readonly deploy?: { readonly resources?: { readonly limits?: Record<string, unknown> } };
}

/** A compose file. */
export interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean }>>;
}

/** Reads a compose file of this folder, anchors and merges resolved, variables as they stand. */
export function readCompose(name: string): ComposeFile {
  return parse(readFileSync(path.join(INFRA, name), "utf8"), { merge: true }) as ComposeFile;
}
