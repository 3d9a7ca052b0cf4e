import "server-only";
import {
  type AuditEntry,
  exportAudit,
  hasRight,
  type InstallationContext,
  listAudit,
  listStaff,
  type TownContext,
  type TownId,
} from "@stadtstube/domain";

import { permitted } from "@/server/permitted";
import { requestActor, requestInstallation, requestTown } from "@/server/signed-in";
import { townNames } from "@/server/town-names";

import type { AuditView } from "./model/audit-view";
import { readAuditSearch } from "./model/audit-search";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The audit log of a town, or of everything for whoever may see that. Throws `access.denied`. */
export async function readAudit(search: Search): Promise<AuditView> {
  const { town, ...query } = readAuditSearch(search);
  const towns = await townNames();
  const scope = await scopeOf(town, towns);
  const entries = await listAudit(scope.context, query);
  const isInstallation = scope.place === "installation";
  const actor = await requestActor();
  const people = await permitted(async () => listStaff(await requestInstallation()));
  const names = new Map(people?.people.map(({ id, displayName }) => [id as string, displayName]));
  const townName = new Map(towns.map(({ id, name }) => [id, name]));
  return {
    ...{ town: scope.place, text: query.text ?? "" },
    towns: towns.filter(({ id }) => hasRight(actor, "audit.read", id as TownId)),
    maySeeAll: hasRight(actor, "audit.read", "installation"),
    mayExport: hasRight(actor, "audit.export", scope.place),
    mayVerify: isInstallation,
    entries: entries.map((entry) => toRow(entry, names, townName)),
  };
}

/** The same as CSV; the export is itself written to the log. Throws `access.denied`. */
export async function readAuditCsv(search: Search): Promise<string> {
  const { town, ...query } = readAuditSearch(search);
  return exportAudit((await scopeOf(town, await townNames())).context, query);
}

async function scopeOf(
  town: string,
  towns: readonly { readonly id: string }[],
): Promise<{ place: TownId | "installation"; context: InstallationContext | TownContext }> {
  const actor = await requestActor();
  const isAll = hasRight(actor, "audit.read", "installation");
  const chosen = town === "" && !isAll ? (towns[0]?.id ?? "") : town;
  if (chosen === "") return { place: "installation", context: await requestInstallation() };
  return { place: chosen as TownId, context: await requestTown(chosen) };
}

function toRow(
  entry: AuditEntry,
  people: ReadonlyMap<string, string>,
  towns: ReadonlyMap<string, string>,
): AuditView["entries"][number] {
  const { seq, at, actorId, townId, action, subject, details } = entry;
  return {
    seq: String(seq),
    atMs: at.getTime(),
    // Who signs in is named by what the entry is about.
    actor: people.get(actorId) ?? actorId,
    town: townId === null ? null : (towns.get(townId) ?? townId),
    action,
    subject: people.get(subject) ?? towns.get(subject) ?? subject,
    details: details === "{}" ? "" : details,
  };
}
