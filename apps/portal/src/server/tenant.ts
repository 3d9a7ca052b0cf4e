import "server-only";
import { cache } from "react";
import { headers } from "next/headers";
import {
  DomainError,
  findTownByHost,
  type Town,
  townContext,
  type TownContext,
  visitor,
} from "@stadtstube/domain";

import { env } from "@/env";

import { clientAddress } from "./client-address";
import { container } from "./container";

/** The town whose host name was asked for, or null; looked up once per request. */
export const currentTown = cache(async (): Promise<Town | null> => {
  const host = (await headers()).get("host") ?? "";
  try {
    return await findTownByHost(container(), host);
  } catch (error) {
    if (error instanceof DomainError && error.code === "town.unknown-host") return null;
    throw error;
  }
});

/** The town of this request; throws `town.unknown-host` where {@link currentTown} gives null. */
export async function requireTown(): Promise<Town> {
  return (await currentTown()) ?? findTownByHost(container(), "");
}

/** The visitor's business in this request's town: first argument of every use case. */
export const requestContext = cache(async (): Promise<TownContext> => {
  const town = await requireTown();
  const forwardedFor = (await headers()).get("x-forwarded-for");
  const origin = clientAddress(forwardedFor, env().TRUSTED_PROXIES);
  return townContext(container(), town.id, visitor(origin));
});
