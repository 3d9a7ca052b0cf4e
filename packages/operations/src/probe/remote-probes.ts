import type { WatchedServer } from "@stadtstube/domain";

import type { Answer } from "./observation";
import { probeBridge } from "./probe-bridge";
import { probeFocus } from "./probe-focus";
import { probePortal } from "./probe-portal";
import { probeRelay } from "./probe-relay";
import { probeSignalling } from "./probe-signalling";
import type { ReadLimits } from "./read-bounded";

/** How an address is looked at, for every kind of server that has one; throws ProbeFailure. */
export const REMOTE_PROBES: Readonly<
  Partial<Record<WatchedServer["kind"], (url: URL, limits: ReadLimits) => Promise<Answer>>>
> = {
  bridge: probeBridge,
  focus: probeFocus,
  signalling: probeSignalling,
  portal: probePortal,
  relay: probeRelay,
};
