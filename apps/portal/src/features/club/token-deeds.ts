"use server";
import { revalidatePath } from "next/cache";
import {
  type ClubId,
  type ClubTokenId,
  createClubToken,
  revokeClubToken,
  TOKEN_SCOPES,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { organiserContext } from "@/server/organiser";

import { type FormState, textsOf } from "./model/form-state";

const refresh = () => revalidatePath("/[locale]/verein/schluessel/[club]", "page");

const create = defineAction({
  schema: z.object({
    ...{ clubId: z.uuid(), name: z.string().max(400), lastDay: z.string().max(20) },
    scopes: z.array(z.string().max(20)).max(10),
  }),
  run: async (_, { clubId, ...wish }) => {
    const token = await createClubToken(await organiserContext(), {
      ...{ ...wish, clubId: clubId as ClubId },
    });
    refresh();
    return token;
  },
});

/** Takes the form for a new token; the token itself is among the values of what is done, this once. */
export async function createTokenAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["clubId", "name", "lastDay", ...TOKEN_SCOPES]);
  const { clubId = "", name = "", lastDay = "" } = values;
  const scopes = TOKEN_SCOPES.filter((scope) => values[scope] !== "");
  const result = await create({ clubId, name, lastDay, scopes });
  if (!result.ok) return { step: "writing", values, failure: result.error };
  return { step: "done", values: { token: result.value } };
}

/** Ends a token. */
export const revokeTokenAction = defineAction({
  schema: z.object({ clubId: z.uuid(), tokenId: z.uuid() }),
  run: async (_, { clubId, tokenId }) => {
    const which = { clubId: clubId as ClubId, tokenId: tokenId as ClubTokenId };
    await revokeClubToken(await organiserContext(), which);
    refresh();
  },
});
