import type { EndConference } from "@stadtstube/domain";

import type { AllowedNetworks } from "../probe/allowed-networks";
import { DEFAULT_READ_LIMITS, readBounded } from "../probe/read-bounded";

/** Where conferences are ended. */
export interface ConferenceServer {
  /** Private address of the media stack. */
  readonly url: URL;
  /** Domain of its rooms, e.g. `conference.localhost`. */
  readonly mucDomain: string;
}

/**
 * Ends conferences by the address of jitsi-meet's `mod_muc_end_meeting`, which the embedded stack has
 * without a token. Nobody inside (404) is an end as well; rejects unless the server says either.
 */
export function conferenceEnder(
  { url, mucDomain }: ConferenceServer,
  networks: AllowedNetworks,
): EndConference {
  return async (conference) => {
    const target = new URL("/end-meeting", url);
    target.searchParams.set("conference", `${conference}@${mucDomain}`);
    const limits = { ...DEFAULT_READ_LIMITS, networks };
    const { status } = await readBounded(target, limits, { method: "POST" });
    if (status !== 200 && status !== 404) throw new Error(`the media stack answered ${status}`);
  };
}
