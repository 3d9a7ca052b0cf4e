"use server";
import { verifyAudit } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { requestInstallation } from "@/server/signed-in";

import type { ChainView } from "./model/audit-view";

/** Computes the whole chain of the audit log again. */
export const verifyChainAction = defineAction({
  schema: z.object({}),
  run: async (): Promise<ChainView> => {
    const { entries, isIntact, headHash } = await verifyAudit(await requestInstallation());
    return { entries, isIntact, headHash };
  },
});
