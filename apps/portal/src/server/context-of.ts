import "server-only";
import { findTownByHost, townContext, type TownContext, visitor } from "@stadtstube/domain";

import { env } from "@/env";

import { clientAddress } from "./client-address";
import { container } from "./container";

/** The visitor's business in the town whose host name was asked for. Throws `town.unknown-host`. */
export async function contextOf(headers: Headers): Promise<TownContext> {
  const town = await findTownByHost(container(), headers.get("host") ?? "");
  const origin = clientAddress(headers.get("x-forwarded-for"), env().TRUSTED_PROXIES);
  return townContext(container(), town.id, visitor(origin));
}
