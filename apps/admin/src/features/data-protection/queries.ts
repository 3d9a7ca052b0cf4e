import "server-only";
import { hasRight, readDataProtection, readTownSettings, recordExport } from "@stadtstube/domain";

import { readSbom, readVersions } from "@/server/read-build";
import { requestTown } from "@/server/signed-in";

import type { DataProtectionPageView } from "./model/data-protection-page-view";
import { processingRecord } from "./model/processing-record";
import { processorContract } from "./model/processor-contract";

/** What is kept, for how long, and what was deleted when. Throws `access.denied`. */
export async function readDataProtectionPage(townId: string): Promise<DataProtectionPageView> {
  const context = await requestTown(townId);
  const { kept, deletions } = await readDataProtection(context);
  const runs = deletions.map(({ lastAt }) => lastAt.getTime());
  return {
    townId,
    mayExport: hasRight(context.actor, "data-protection.export", context.townId),
    kept: kept.map(({ key, lifetimeMs, since }) => ({ key, lifetimeMs, since })),
    deletions: deletions
      .filter(({ count }) => count > 0)
      .slice(0, 60)
      .map(({ hour, kind, count }) => ({ hourMs: hour.getTime(), kind, count })),
    lastRunMs: runs.length === 0 ? null : Math.max(...runs),
    versions: readVersions(),
  };
}

/** A document filled with the town's facts, as Markdown; written to the log. Throws `access.denied`. */
export async function readDocument(townId: string, document: "art-30" | "art-28"): Promise<string> {
  const context = await requestTown(townId);
  await recordExport(context, document);
  const town = await readTownSettings(context);
  const { kept } = await readDataProtection(context);
  const today = new Intl.DateTimeFormat("de-DE", { dateStyle: "long" }).format(new Date());
  return document === "art-30"
    ? processingRecord({ town, kept, today })
    : processorContract({ town, kept, today });
}

/** The bill of materials of this build; written to the log. Throws `access.denied`. */
export async function readSbomFor(townId: string): Promise<string | null> {
  await recordExport(await requestTown(townId), "sbom");
  return readSbom();
}
