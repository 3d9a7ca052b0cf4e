import { createMeetingClient } from "@stadtstube/jitsi-bridge/client";

import { callPortal, tellPortal } from "@/components/portal/call-portal";
import { listenToPortal } from "@/components/portal/listen-to-portal";

import type { AdmissionReply } from "./admission-reply";
import type { DoorReply } from "./door-reply";
import { JoinFlow, type JoinPorts, type JoinTarget } from "./join-flow";

/** A flow on the real portal and the real media stack. */
export function createJoinFlow(
  target: JoinTarget,
  rememberWaiting: JoinPorts["rememberWaiting"],
): JoinFlow {
  return new JoinFlow(target, {
    door: {
      ask: (question) => callPortal<DoorReply>("/api/door/ask", question),
      check: (key) => callPortal<DoorReply>("/api/door/check", key),
      listen: (key, heard, signal) => listenToPortal("/api/door/watch", key, { heard, signal }),
      leave: (key) => callPortal<null>("/api/door/leave", key),
    },
    presence: {
      report: (presence) => callPortal<null>("/api/presence/report", presence),
      tell: (presence) => tellPortal("/api/presence/report", presence),
    },
    renew: (request) => callPortal<AdmissionReply>("/api/admission/renew", request),
    createClient: createMeetingClient,
    rememberWaiting,
  });
}
