import "server-only";
import {
  hasRight,
  LEGAL_PAGES,
  listLegalPages,
  listStaff,
  openLegalPage,
  readTownSettings,
} from "@stadtstube/domain";

import { permitted } from "@/server/permitted";
import { requestActor, requestInstallation, requestTown } from "@/server/signed-in";

import type { LegalEditorView, TownPageView } from "./model/town-form";

/** Everything about one town. Throws `access.denied`, `town.unknown`. */
export async function readTownPage(id: string): Promise<TownPageView> {
  const context = await requestTown(id);
  const { suspendedAt, hasLogo, ...form } = await readTownSettings(context);
  const { actor, townId } = context;
  const pages = await listLegalPages(context);
  return {
    ...{ id, form, hasLogo, isSuspended: suspendedAt !== null },
    mayEdit: hasRight(actor, "town.edit", townId),
    mayEditTexts: hasRight(actor, "legal-page.edit", townId),
    isOperator: hasRight(actor, "town.create", "installation"),
    pages: LEGAL_PAGES.flatMap((slug) =>
      form.languages.map((language) => {
        const page = pages.find((one) => one.slug === slug && one.language === language);
        return { slug, language, title: page?.title ?? "", isTemplate: page?.isTemplate ?? null };
      }),
    ),
  };
}

/** One legal page to edit. Throws `access.denied`, `town.unknown-legal-page`. */
export async function readLegalEditor(
  id: string,
  name: { readonly slug: string; readonly language: string },
): Promise<LegalEditorView> {
  const context = await requestTown(id);
  const page = await openLegalPage(context, name);
  const { name: townName } = await readTownSettings(context);
  const staff = await permitted(async () => listStaff(await requestInstallation()));
  const names = new Map(staff?.people.map((one) => [one.id as string, one.displayName]));
  return {
    ...{ townId: id, townName, slug: page.slug, language: page.language, title: page.title },
    ...{ body: page.body, isTemplate: page.isTemplate, version: page.version },
    mayEdit: hasRight(context.actor, "legal-page.edit", context.townId),
    versions: page.versions.map(({ savedAt, savedBy, ...said }) => ({
      ...said,
      savedAtMs: savedAt.getTime(),
      savedBy: savedBy === null ? null : (names.get(savedBy) ?? savedBy.slice(0, 8)),
    })),
  };
}

/** Whether this person may add towns. */
export async function mayCreateTown(): Promise<boolean> {
  return hasRight(await requestActor(), "town.create", "installation");
}
