/** Service discovery (XEP-0030) and data forms in it (XEP-0128). */
import { NS } from "./namespaces";
import { xml, type XmlElement } from "./xml/element";

/** What an entity is. */
export interface DiscoIdentity {
  readonly category: string;
  readonly type: string;
  readonly name?: string;
}

/** Everything in a disco#info answer. */
export interface DiscoInfo {
  readonly identities: readonly DiscoIdentity[];
  readonly features: readonly string[];
  readonly form?: XmlElement;
}

/** The payload of a disco#info result. */
export function discoInfo({ identities, features, form }: DiscoInfo): XmlElement {
  return xml(
    "query",
    { xmlns: NS.DISCO_INFO },
    ...identities.map((identity) => xml("identity", { ...identity })),
    ...features.map((feature) => xml("feature", { var: feature })),
    form,
  );
}

/** The payload of a disco#items result. */
export function discoItems(jids: readonly string[]): XmlElement {
  return xml("query", { xmlns: NS.DISCO_ITEMS }, ...jids.map((jid) => xml("item", { jid })));
}
