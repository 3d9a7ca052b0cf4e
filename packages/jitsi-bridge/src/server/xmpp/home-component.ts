/** The server's own domain: ping (XEP-0199), discovery (XEP-0030), relays (XEP-0215). */
import { discoInfo, discoItems } from "../../protocol/disco";
import { externalServices, type ExternalService } from "../../protocol/extdisco";
import { NS } from "../../protocol/namespaces";
import { IqComponent } from "./component";
import type { ClientSession } from "./session";

/** What the domain's answers depend on. */
export interface HomeOptions {
  readonly domain: string;
  /** Domains of the services below this one. */
  readonly services: () => readonly string[];
  /** Relays for this client, with fresh credentials. */
  readonly relays: (session: ClientSession) => readonly ExternalService[];
  readonly onError: (error: unknown) => void;
}

/** Answers what is addressed to the domain itself or to nobody. */
export function homeComponent({ domain, services, relays, onError }: HomeOptions): IqComponent {
  const component = new IqComponent(domain, onError);
  component.callees
    .register({ type: "get", name: "ping", ns: NS.PING }, () => undefined)
    .register({ type: "get", name: "query", ns: NS.DISCO_INFO }, () =>
      discoInfo({
        identities: [{ category: "server", type: "im" }],
        features: [NS.DISCO_INFO, NS.DISCO_ITEMS, NS.PING, NS.EXTDISCO, NS.EXTDISCO_1],
      }),
    )
    .register({ type: "get", name: "query", ns: NS.DISCO_ITEMS }, () => discoItems(services()))
    .register({ type: "get", name: "services", ns: NS.EXTDISCO }, (_, session) =>
      externalServices(relays(session), NS.EXTDISCO),
    )
    .register({ type: "get", name: "services", ns: NS.EXTDISCO_1 }, (_, session) =>
      externalServices(relays(session), NS.EXTDISCO_1),
    );
  return component;
}
