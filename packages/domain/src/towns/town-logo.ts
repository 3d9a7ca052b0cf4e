import { createHash } from "node:crypto";

import { recordChange } from "../audit/record-change";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { TownError } from "./town-error";

const MAX_BYTES = 500_000;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Makes this the town's logo, or (null) takes it away. `image` must be a PNG that we have written
 * ourselves: whoever calls decodes what was uploaded and encodes it anew.
 *
 * Throws `access.denied`, `town.invalid`.
 */
export async function setTownLogo(ctx: TownContext, image: Uint8Array | null): Promise<void> {
  requireRight(ctx.actor, "town.edit", ctx.townId);
  if (image !== null && !isSmallPng(image)) throw TownError.invalid();
  const { townId } = ctx;
  await ctx.transaction(async (tx) => {
    const hash =
      image === null ? null : new Uint8Array(createHash("sha256").update(image).digest());
    await tx.townLogo.deleteMany({ where: { townId } });
    if (image !== null && hash !== null) {
      const bytes = new Uint8Array(image);
      await tx.townLogo.create({
        data: { townId, image: bytes, hash, updatedAt: ctx.clock.now() },
      });
    }
    const name = hash === null ? null : Buffer.from(hash).toString("hex");
    const logoUrl = name === null ? null : `/api/logo/${name}`;
    await tx.town.update({ where: { id: townId }, data: { logoUrl } });
    const details = { sha256: name };
    await recordChange(ctx, tx, { action: "town.logo", place: townId, subject: townId, details });
  });
}

function isSmallPng(image: Uint8Array): boolean {
  return image.length <= MAX_BYTES && PNG.equals(image.subarray(0, PNG.length));
}

/** The town's logo if it has this very name; null otherwise. For anybody. */
export async function readTownLogo(ctx: TownContext, name: string): Promise<Uint8Array | null> {
  if (!/^[0-9a-f]{64}$/.test(name)) return null;
  const hash = new Uint8Array(Buffer.from(name, "hex"));
  const logo = await ctx.transaction((tx) =>
    tx.townLogo.findFirst({ where: { townId: ctx.townId, hash } }),
  );
  return logo?.image ?? null;
}
