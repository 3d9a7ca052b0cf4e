"use server";
import { revalidatePath } from "next/cache";
import {
  changeRole,
  disableStaff,
  inviteStaff,
  revokeInvitation,
  STAFF_ROLES,
  type StaffId,
  type TownId,
} from "@stadtstube/domain";
import { z } from "zod";

import { env } from "@/env";
import { defineAction } from "@/server/define-action";
import { requestInstallation } from "@/server/signed-in";

const id = z.uuid();

/** Makes a one-time link for a new colleague; shown once. */
export const inviteAction = defineAction({
  schema: z.object({
    displayName: z.string().max(200),
    role: z.enum(STAFF_ROLES),
    towns: z.union([z.literal("all"), z.array(id).max(200)]),
  }),
  run: async ({ displayName, role, towns }) => {
    const wanted = { displayName, role, towns: towns === "all" ? towns : (towns as TownId[]) };
    const link = await inviteStaff(await requestInstallation(), wanted);
    revalidatePath("/personen");
    return { url: `${env().ADMIN_ORIGIN}/einladung#${link.secret}` };
  },
});

/** Makes an invitation void. */
export const revokeInvitationAction = defineAction({
  schema: z.object({ id }),
  run: async (input) => {
    await revokeInvitation(await requestInstallation(), input.id);
    revalidatePath("/personen");
    return { isDone: true };
  },
});

/** Takes somebody's access away. */
export const disableStaffAction = defineAction({
  schema: z.object({ id }),
  run: async (input) => {
    await disableStaff(await requestInstallation(), input.id as StaffId);
    revalidatePath("/personen");
    return { isDone: true };
  },
});

/** Gives somebody another role in the same towns. */
export const changeRoleAction = defineAction({
  schema: z.object({ id, role: z.enum(STAFF_ROLES) }),
  run: async (input) => {
    const change = { id: input.id as StaffId, role: input.role };
    await changeRole(await requestInstallation(), change);
    revalidatePath("/personen");
    return { isDone: true };
  },
});
