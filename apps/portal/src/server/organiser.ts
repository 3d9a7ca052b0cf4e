import "server-only";
import { cache } from "react";
import {
  ClubError,
  readAccount,
  type SignedInOrganiser,
  townContext,
  type TownContext,
} from "@stadtstube/domain";

import { container } from "./container";
import { readOrganiserCookie } from "./organiser-cookie";
import { requestContext } from "./tenant";

/** Who made this request, or null; looked up once per request. */
export const currentOrganiser = cache(async (): Promise<SignedInOrganiser | null> => {
  const token = await readOrganiserCookie();
  return token === "" ? null : readAccount(await requestContext(), token);
});

/** The organiser's business in this request's town. Throws `club.signed-out`. */
export async function organiserContext(): Promise<TownContext> {
  const signedIn = await currentOrganiser();
  if (signedIn === null) throw ClubError.signedOut();
  const { townId } = await requestContext();
  return townContext(container(), townId, signedIn.organiser);
}
