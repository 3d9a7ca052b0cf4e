/** External services: relays offered to clients (XEP-0215). */
import { NS } from "./namespaces";
import { xml, type XmlElement } from "./xml/element";

/** One STUN or TURN server with short-lived credentials. */
export interface ExternalService {
  readonly type: "stun" | "stuns" | "turn" | "turns";
  readonly host: string;
  readonly port: number;
  readonly transport: "udp" | "tcp";
  readonly username?: string;
  readonly password?: string;
  /** Milliseconds since 1970 until which the credentials hold. */
  readonly expiresAtMs?: number;
}

/** The payload of an answer in either version of the namespace: clients retry with the older one. */
export function externalServices(
  services: readonly ExternalService[],
  ns: typeof NS.EXTDISCO | typeof NS.EXTDISCO_1 = NS.EXTDISCO,
): XmlElement {
  return xml(
    "services",
    { xmlns: ns },
    ...services.map(({ expiresAtMs, ...service }) =>
      xml("service", {
        ...service,
        expires: expiresAtMs === undefined ? undefined : new Date(expiresAtMs).toISOString(),
      }),
    ),
  );
}
