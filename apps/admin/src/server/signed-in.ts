import "server-only";
import { cache } from "react";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import {
  type Actor,
  installationContext,
  type InstallationContext,
  readSession,
  type SignedIn,
  StaffError,
  townContext,
  type TownContext,
  type TownId,
  visitor,
} from "@stadtstube/domain";

import { env } from "@/env";

import { clientAddress } from "./client-address";
import { container } from "./container";
import { readSessionCookie } from "./session-cookie";

/** Business with the installation of somebody who has not signed in. */
export async function visitorContext(): Promise<InstallationContext> {
  const forwardedFor = (await headers()).get("x-forwarded-for");
  const origin = clientAddress(forwardedFor, env().TRUSTED_PROXIES);
  return installationContext(container(), visitor(origin));
}

/** Who made this request, or null; looked up once per request. */
export const currentStaff = cache(async (): Promise<SignedIn | null> => {
  const token = await readSessionCookie();
  return token === "" ? null : readSession(await visitorContext(), token);
});

/** Who made this request; sends everybody else to the sign-in page. For pages and layouts. */
export async function staffOrSignIn(): Promise<SignedIn> {
  return (await currentStaff()) ?? redirect("/anmelden");
}

/** The actor of this request; throws `staff.signed-out`. For queries, actions and routes. */
export async function requestActor(): Promise<Actor> {
  const signedIn = await currentStaff();
  if (signedIn === null) throw StaffError.signedOut();
  return signedIn.staff;
}

/** Staff's business with the installation as a whole: first argument of its use cases. */
export async function requestInstallation(): Promise<InstallationContext> {
  return installationContext(container(), await requestActor());
}

/** Staff's business in one town: first argument of its use cases, which decide whether they may. */
export async function requestTown(townId: string): Promise<TownContext> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(townId)) throw StaffError.unknown();
  return townContext(container(), townId as TownId, await requestActor());
}
