import "server-only";
import {
  type CurrentAnnouncement,
  readAnnouncements,
  readServiceState,
  type TownContext,
} from "@stadtstube/domain";

import { container } from "@/server/container";
import { freshFor } from "@/server/fresh-for";
import { requestContext } from "@/server/tenant";

import type { KnownState } from "./model/state-words";

/** Old news for five seconds is fair; a page that waits for news is not. */
const KEEPING = { lifetimeMs: 5_000, patienceMs: 400 };

const UNKNOWN: KnownState = { level: "unknown", maintenance: null, notices: [] };

const freshState = freshFor(
  async (): Promise<KnownState> => {
    const { level, maintenance, notices } = await readServiceState(container());
    const times = maintenance && {
      startsAtMs: maintenance.startsAt.getTime(),
      endsAtMs: maintenance.endsAt.getTime(),
    };
    return { level, maintenance: times, notices };
  },
  { ...KEEPING, otherwise: UNKNOWN },
);

const freshAnnouncements = freshFor(
  ({ context, language }: { context: TownContext; language: string }) =>
    readAnnouncements(context, language),
  { ...KEEPING, otherwise: [] },
);

/** How well meetings work right now; some seconds old at most, and never waited for. */
export function serviceState(): Promise<KnownState> {
  return freshState("state", undefined);
}

/** What this request's town has to say now; none when it cannot be read in time. */
export async function currentAnnouncements(
  language: string,
): Promise<readonly CurrentAnnouncement[]> {
  const context = await requestContext();
  return freshAnnouncements(`${context.townId} ${language}`, { context, language });
}
