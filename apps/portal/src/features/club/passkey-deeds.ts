"use server";
import { revalidatePath } from "next/cache";
import {
  beginAccountPasskey,
  beginPasskeySignIn,
  browserAnswer,
  finishAccountPasskey,
  finishPasskeySignIn,
  type NewAccountPasskey,
  type PasskeyAnswer,
  removeAccountPasskey,
  renameAccountPasskey,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { organiserContext } from "@/server/organiser";
import { writeOrganiserCookie } from "@/server/organiser-cookie";
import { readDevice } from "@/server/read-device";
import { relyingParty } from "@/server/relying-party";

import { type FormState, textsOf } from "./model/form-state";
import { passkeyMail } from "./passkey-mail";

const challengeId = z.uuid();
const keyId = z.string().min(1).max(1_400);
const refresh = () => revalidatePath("/[locale]/verein", "page");

/** Begins to sign in by passkey. */
export const beginPasskeySignInAction = defineAction({
  schema: z.object({}),
  run: async (context) => beginPasskeySignIn(context, await relyingParty()),
});

/** Signs in by the passkey's answer. */
export const finishPasskeySignInAction = defineAction({
  schema: z.object({ challengeId, response: browserAnswer<PasskeyAnswer["response"]>() }),
  run: async (context, input) => {
    const answer = { ...input, device: await readDevice() };
    await writeOrganiserCookie(await finishPasskeySignIn(context, await relyingParty(), answer));
  },
});

/** Begins to make a passkey for the organiser's account. */
export const beginPasskeyAction = defineAction({
  schema: z.object({}),
  run: async () => beginAccountPasskey(await organiserContext(), await relyingParty()),
});

/** Adds the passkey that the browser made, named after its device. */
export const finishPasskeyAction = defineAction({
  schema: z.object({ challengeId, response: browserAnswer<NewAccountPasskey["response"]>() }),
  run: async (_, input) => {
    const device = await readDevice();
    const words = { name: device === "" ? "Passkey" : device, notice: await passkeyMail(device) };
    const party = await relyingParty();
    await finishAccountPasskey(await organiserContext(), party, { ...input, ...words });
    refresh();
  },
});

const rename = defineAction({
  schema: z.object({ id: keyId, name: z.string().max(500) }),
  run: async (_, key) => {
    await renameAccountPasskey(await organiserContext(), key);
    refresh();
  },
});

/** Takes the form for a passkey's name; works without script, too. */
export async function renamePasskeyAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["id", "name"]);
  const result = await rename({ id: values["id"] ?? "", name: values["name"] ?? "" });
  if (result.ok) return { step: "done", values };
  return { step: "writing", values, failure: result.error };
}

/** Takes one of the organiser's passkeys away. */
export const removePasskeyAction = defineAction({
  schema: z.object({ id: keyId }),
  run: async (_, { id }) => {
    await removeAccountPasskey(await organiserContext(), id);
    refresh();
  },
});
