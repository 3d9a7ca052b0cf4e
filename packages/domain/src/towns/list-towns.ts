import type { TownId } from "../ids";
import type { InstallationContext } from "../installation-context";
import { townsWithRight } from "../rights/towns-with-right";

/** A town in a list. */
export interface TownLine {
  readonly id: TownId;
  readonly name: string;
  /** `#rrggbb`. */
  readonly primaryColour: string;
}

/** The towns that the actor may read, by name; nobody sees the name of any other. */
export async function listTowns(ctx: InstallationContext): Promise<readonly TownLine[]> {
  const visible = townsWithRight(ctx.actor, "town.read");
  const rows = await ctx.transaction((tx) =>
    tx.town.findMany({
      where: visible === "all" ? {} : { id: { in: [...visible] } },
      select: { id: true, name: true, primaryColour: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map((row) => ({ ...row, id: row.id as TownId }));
}
