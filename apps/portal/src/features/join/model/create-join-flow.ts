import { createMeetingClient } from "@stadtstube/jitsi-bridge/client";

import { JoinFlow, type JoinPorts } from "./join-flow";

/** A flow on the real media stack; `admit` and `renew` are the feature's server actions. */
export function createJoinFlow(
  room: { readonly code: string; readonly hostSecret: string | null },
  actions: Pick<JoinPorts, "admit" | "renew">,
): JoinFlow {
  return new JoinFlow(room, { ...actions, createClient: createMeetingClient });
}
