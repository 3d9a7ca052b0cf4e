"use server";
import { revalidatePath } from "next/cache";
import {
  createTown,
  editLegalPage,
  editTown,
  setTownLogo,
  suspendTown,
  type TownInput,
} from "@stadtstube/domain";
import { z } from "zod";

import { container } from "@/server/container";
import { defineAction } from "@/server/define-action";
import { readLogo } from "@/server/read-logo";
import { requestActor, requestTown } from "@/server/signed-in";

const id = z.uuid();
/** Bounded here, judged by the use case. */
const form = z.object({
  name: z.string().max(200),
  primaryColour: z.string().max(20),
  accentColour: z.string().max(20),
  languages: z.array(z.string().max(20)).max(20),
  hosts: z.array(z.string().max(300)).max(50),
  maxOpenRooms: z.number().nullable(),
  maxPeople: z.number().nullable(),
  authority: z.string().max(1_000),
  authorityAddress: z.string().max(2_000),
  contact: z.string().max(1_000),
  privacyContact: z.string().max(2_000),
});

/** Adds a town; gives its id. */
export const createTownAction = defineAction({
  schema: form,
  run: async (input) => {
    const made = await createTown(container(), await requestActor(), input as TownInput);
    revalidatePath("/staedte");
    return { id: made };
  },
});

/** Saves what is said about a town. */
export const editTownAction = defineAction({
  schema: z.object({ id, form }),
  run: async (input) => {
    await editTown(await requestTown(input.id), input.form as TownInput);
    revalidatePath("/staedte", "layout");
    return { isDone: true };
  },
});

/** Switches a town off or on. */
export const suspendTownAction = defineAction({
  schema: z.object({ id, isSuspended: z.boolean() }),
  run: async (input) => {
    await suspendTown(await requestTown(input.id), input.isSuspended);
    revalidatePath("/staedte", "layout");
    return { isDone: true };
  },
});

/** Takes a picture as the town's logo: `id` and `logo` in the form; without a file it is removed. */
export const setLogoAction = defineAction({
  schema: z.instanceof(FormData),
  run: async (data) => {
    const context = await requestTown(id.parse(data.get("id")));
    const file = data.get("logo");
    await setTownLogo(context, file instanceof File ? await readLogo(file) : null);
    revalidatePath("/staedte", "layout");
    return { isDone: true };
  },
});

/** Saves a legal page as a new version. */
export const editLegalPageAction = defineAction({
  schema: z.object({
    id,
    slug: z.string().max(60),
    language: z.string().max(20),
    title: z.string().max(500),
    body: z.string().max(200_000),
    isTemplate: z.boolean(),
    basedOn: z.number().int().min(0),
  }),
  run: async ({ id: townId, ...edit }) => {
    const version = await editLegalPage(await requestTown(townId), edit);
    revalidatePath("/staedte", "layout");
    return { version };
  },
});
