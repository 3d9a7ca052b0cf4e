"use server";
import { revalidatePath } from "next/cache";
import {
  addContact,
  type ClubId,
  type ContactId,
  editContact,
  importContacts,
  previewImport,
  removeContact,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { organiserContext } from "@/server/organiser";

import { type FormState, textsOf } from "./model/form-state";
import type { ImportState } from "./model/import-state";

const text = z.string().max(5_000);
const raw = z.object({ name: text, email: text, language: text });
const refresh = () => revalidatePath("/[locale]/verein/adressen/[club]", "page");

const add = defineAction({
  schema: raw.extend({ clubId: z.uuid() }),
  run: async (_, { clubId, ...contact }) => {
    await addContact(await organiserContext(), { clubId: clubId as ClubId, ...contact });
    refresh();
  },
});

const edit = defineAction({
  schema: raw.extend({ clubId: z.uuid(), contactId: z.uuid() }),
  run: async (_, { clubId, contactId, ...contact }) => {
    const which = { clubId: clubId as ClubId, contactId: contactId as ContactId };
    await editContact(await organiserContext(), { ...which, ...contact });
    refresh();
  },
});

/** Takes the form for one contact, new or known (`contactId`); works without script, too. */
export async function saveContactAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["clubId", "contactId", "name", "email", "language"]);
  const { clubId = "", contactId = "", name = "", email = "", language = "" } = values;
  const contact = { clubId, name, email, language };
  const result = await (contactId === "" ? add(contact) : edit({ ...contact, contactId }));
  if (result.ok) return { step: "done", values };
  return { step: "writing", values, failure: result.error };
}

/** Takes somebody off the list. */
export const removeContactAction = defineAction({
  schema: z.object({ clubId: z.uuid(), contactId: z.uuid() }),
  run: async (_, { clubId, contactId }) => {
    const which = { clubId: clubId as ClubId, contactId: contactId as ContactId };
    await removeContact(await organiserContext(), which);
    refresh();
  },
});

const preview = defineAction({
  schema: z.object({ clubId: z.uuid(), file: z.instanceof(Uint8Array) }),
  run: async (_, { clubId, file }) =>
    previewImport(await organiserContext(), { clubId: clubId as ClubId, file }),
});

const save = defineAction({
  schema: z.object({ clubId: z.uuid(), contacts: z.array(raw).min(1).max(1_000) }),
  run: async (_, { clubId, contacts }) => {
    const count = await importContacts(await organiserContext(), {
      ...{ clubId: clubId as ClubId, contacts },
    });
    refresh();
    return count;
  },
});

/**
 * Takes a file of addresses and shows what would become of it, or saves what was shown (`contacts`);
 * works without script, too.
 */
export async function importContactsAction(
  state: ImportState,
  form: FormData,
): Promise<ImportState> {
  const { clubId = "", contacts = "" } = textsOf(form, ["clubId", "contacts"]);
  if (contacts !== "" && state.step === "preview") {
    const parsed = z.array(raw).safeParse(fromJson(contacts));
    const result = await save({ clubId, contacts: parsed.success ? parsed.data : [] });
    if (result.ok) return { step: "saved", count: result.value };
    return { ...state, failure: result.error };
  }
  const upload = form.get("file");
  const file = upload instanceof File ? new Uint8Array(await upload.arrayBuffer()) : null;
  const result = await preview({ clubId, file: file ?? new Uint8Array() });
  if (!result.ok) return { step: "choosing", failure: result.error };
  return { step: "preview", preview: result.value, failure: null };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
