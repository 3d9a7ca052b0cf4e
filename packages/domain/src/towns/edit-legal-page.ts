import type { TownTransaction } from "@stadtstube/prisma";

import { recordChange } from "../audit/record-change";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { type LegalPageName, requireLegalPageName } from "./legal-page-name";
import { TownError } from "./town-error";

const MAX_TITLE = 200;
const MAX_BODY = 60_000;

/** A legal page as somebody wants it. */
export interface LegalPageEdit extends LegalPageName {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Whether the page goes on saying that it is a template. */
  readonly isTemplate: boolean;
  /** The version that was opened. */
  readonly basedOn: number;
}

/**
 * Saves a legal page as a new version; returns its number. What it said before stays: undoing is
 * saving an older version again.
 *
 * Throws `access.denied`, `town.unknown-legal-page`, `town.invalid`, and `town.changed-meanwhile`
 * when somebody else was faster, so that nobody's text is lost.
 */
export async function editLegalPage(ctx: TownContext, edit: LegalPageEdit): Promise<number> {
  const { id: savedBy } = requireRight(ctx.actor, "legal-page.edit", ctx.townId);
  const { slug, language } = requireLegalPageName(edit);
  const [title, body] = [edit.title.trim(), edit.body.trim().replaceAll("\u0000", "")];
  const isSound =
    title !== "" && body !== "" && title.length <= MAX_TITLE && body.length <= MAX_BODY;
  if (!isSound) throw TownError.invalid();
  const { townId } = ctx;
  const savedAt = ctx.clock.now();
  const { isTemplate } = edit;
  return ctx.transaction(async (tx) => {
    const latest = await lockAndKeepFirst(tx, { townId, slug, language });
    if (latest.opened !== edit.basedOn) throw TownError.changedMeanwhile();
    const version = latest.version + 1;
    const name = { townId, slug, language };
    const said = { title, body, isTemplate };
    await tx.legalPageVersion.create({ data: { ...name, ...said, version, savedAt, savedBy } });
    await tx.townLegalPage.upsert({
      where: { townId_slug_language: name },
      create: { ...name, ...said, updatedAt: savedAt },
      update: { ...said, updatedAt: savedAt },
    });
    const subject = `${slug}/${language}`;
    const details = { version, isTemplate, characters: body.length };
    await recordChange(ctx, tx, { action: "legal-page.edit", place: townId, subject, details });
    return version;
  });
}

/**
 * Lets one editor at a time in, and keeps what came with the product as version 1 before it is
 * overwritten for the first time. `opened` is what an editor who opened the page now would name.
 */
async function lockAndKeepFirst(
  tx: TownTransaction,
  name: { readonly townId: string; readonly slug: string; readonly language: string },
): Promise<{ readonly version: number; readonly opened: number }> {
  await tx.$queryRaw`SELECT id FROM towns WHERE id = ${name.townId}::uuid FOR UPDATE`;
  const newest = await tx.legalPageVersion.findFirst({
    where: name,
    orderBy: { version: "desc" },
    select: { version: true },
  });
  if (newest !== null) return { version: newest.version, opened: newest.version };
  const first = await tx.townLegalPage.findUnique({ where: { townId_slug_language: name } });
  if (first === null) return { version: 0, opened: 0 };
  const { title, body, isTemplate, updatedAt: savedAt } = first;
  await tx.legalPageVersion.create({
    data: { ...name, title, body, isTemplate, savedAt, savedBy: null, version: 1 },
  });
  return { version: 1, opened: 0 };
}
