import type { SendCommand, ServerCommand } from "@stadtstube/domain";

import type { AllowedNetworks } from "../probe/allowed-networks";
import { DEFAULT_READ_LIMITS, readBounded, type RequestShape } from "../probe/read-bounded";

/** Addresses and bodies of Jitsi Videobridge's private interface; the embedded stack has the same. */
const REQUESTS: Readonly<Record<ServerCommand, { readonly path: string; readonly body?: string }>> =
  {
    drain: { path: "/colibri/drain/enable" },
    undrain: { path: "/colibri/drain/disable" },
    "shut-down": {
      path: "/colibri/shutdown",
      body: JSON.stringify({ "graceful-shutdown": true }),
    },
  };

/** Hands commands to bridges in these networks; rejects unless the bridge says yes. */
export function sendBridgeCommand(networks: AllowedNetworks): SendCommand {
  return async (base, command) => {
    const { path, body } = REQUESTS[command];
    const shape: RequestShape = { method: "POST", ...(body === undefined ? {} : { body }) };
    const limits = { ...DEFAULT_READ_LIMITS, networks };
    const { status } = await readBounded(new URL(path, base), limits, shape);
    if (status < 200 || status >= 300) throw new Error(`the bridge answered ${status}`);
  };
}
