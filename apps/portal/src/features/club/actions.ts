"use server";
import { redirect } from "next/navigation";
import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import {
  addMember,
  applyForClub,
  askForLink,
  type ClubId,
  endAccountSession,
  signInByLink,
} from "@stadtstube/domain";
import { z } from "zod";

import { localizedPath } from "@/i18n/localized-path";
import type { ActionResult } from "@/server/action-result";
import { defineAction } from "@/server/define-action";
import { currentOrganiser, organiserContext } from "@/server/organiser";
import { clearOrganiserCookie, writeOrganiserCookie } from "@/server/organiser-cookie";
import { readDevice } from "@/server/read-device";

import { linkMail } from "./link-mail";
import { type FormState, textsOf } from "./model/form-state";

/** Bounds the work; what is a name or an address is the use case's. */
const text = z.string().max(5_000);

const ask = defineAction({
  schema: z.object({ email: text }),
  run: async (context, { email }) => {
    await askForLink(context, { email, compose: await linkMail("signIn") });
  },
});

/** Takes the form for a sign-in link; works without script, too. */
export async function askForLinkAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["email"]);
  return toState(values, await ask({ email: values["email"] ?? "" }));
}

const apply = defineAction({
  schema: z.object({ name: text, purpose: text, displayName: text, email: text }),
  run: async (context, wish) => {
    await applyForClub(context, { ...wish, compose: await linkMail("application") });
  },
});

/** Takes a club's application; works without script, too. */
export async function applyForClubAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["name", "purpose", "displayName", "email"]);
  const { name = "", purpose = "", displayName = "", email = "" } = values;
  return toState(values, await apply({ name, purpose, displayName, email }));
}

/** Exchanges the secret of a mailed link for a session of this browser. */
export const signInAction = defineAction({
  schema: z.object({ secret: z.string().min(1).max(200) }),
  run: async (context, { secret }) => {
    const device = await readDevice();
    await writeOrganiserCookie(await signInByLink(context, { secret, device }));
  },
});

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  const signedIn = await currentOrganiser();
  if (signedIn !== null) {
    await endAccountSession(await organiserContext(), { sessionId: signedIn.sessionId });
  }
  await clearOrganiserCookie();
  redirect(localizedPath(await getLocale(), "/verein"));
}

const member = defineAction({
  schema: z.object({
    clubId: z.uuid(),
    email: text,
    displayName: text,
    role: z.enum(["deputy", "organiser"]),
  }),
  run: async (_, { clubId, ...wish }) => {
    const compose = await linkMail("added");
    await addMember(await organiserContext(), { ...wish, clubId: clubId as ClubId, compose });
  },
});

/** Takes the form for somebody who helps; works without script, too. */
export async function addMemberAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["clubId", "displayName", "email", "role"]);
  const { clubId = "", displayName = "", email = "" } = values;
  const role = values["role"] === "deputy" ? "deputy" : "organiser";
  const result = await member({ clubId, displayName, email, role });
  if (result.ok) revalidatePath("/[locale]/verein", "page");
  return toState(values, result);
}

function toState(values: Record<string, string>, result: ActionResult<unknown>): FormState {
  if (result.ok) return { step: "done", values };
  return { step: "writing", values, failure: result.error };
}
