"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import {
  type ClubId,
  type ContactId,
  type GatheringId,
  inviteContacts,
  REMINDERS,
  setReminder,
} from "@stadtstube/domain";
import { z } from "zod";

import { localizedPath } from "@/i18n/localized-path";
import { defineAction } from "@/server/define-action";
import { organiserContext } from "@/server/organiser";
import { publicOrigin } from "@/server/public-origin";

import { type FormState, textsOf } from "./model/form-state";

const MOST_INVITED = 2_000;
const which = z.object({ clubId: z.uuid(), gatheringId: z.uuid() });
const refresh = () => revalidatePath("/[locale]/verein/termine/[club]", "layout");

const invite = defineAction({
  schema: which.extend({ contacts: z.array(z.uuid()).max(MOST_INVITED) }),
  run: async (_, { clubId, gatheringId, contacts }) => {
    const count = await inviteContacts(await organiserContext(), {
      ...{ clubId: clubId as ClubId, gatheringId: gatheringId as GatheringId },
      ...{ contacts: contacts as ContactId[], origin: await publicOrigin() },
    });
    refresh();
    return count;
  },
});

/** Takes the form that invites the people who were ticked; works without script, too. */
export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["clubId", "gatheringId"]);
  const { clubId = "", gatheringId = "" } = values;
  const contacts = form.getAll("contact").filter((one) => typeof one === "string");
  const result = await invite({ clubId, gatheringId, contacts });
  if (!result.ok) return { step: "writing", values, failure: result.error };
  redirect(localizedPath(await getLocale(), `/verein/termine/${clubId}/${gatheringId}`));
}

const remind = defineAction({
  schema: which.extend({ reminder: z.enum(REMINDERS) }),
  run: async (_, { clubId, gatheringId, reminder }) => {
    const key = { clubId: clubId as ClubId, gatheringId: gatheringId as GatheringId };
    await setReminder(await organiserContext(), { ...key, reminder });
    refresh();
  },
});

/** Takes the form that says when the invited are reminded; works without script, too. */
export async function setReminderAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["clubId", "gatheringId", "reminder"]);
  const { clubId = "", gatheringId = "", reminder } = values;
  const result = await remind({ clubId, gatheringId, reminder: reminder as "off" });
  if (result.ok) return { step: "done", values };
  return { step: "writing", values, failure: result.error };
}
