import "server-only";
import { readTownWelcome, type TownWelcome } from "@stadtstube/domain";
import { getLocale } from "next-intl/server";

import { LANGUAGE_TAGS } from "@/i18n/locales";
import { requestContext } from "@/server/tenant";

/** What the town says on its home page in the page's language. */
export async function townWelcome(): Promise<TownWelcome> {
  return readTownWelcome(await requestContext(), LANGUAGE_TAGS[await getLocale()]);
}
