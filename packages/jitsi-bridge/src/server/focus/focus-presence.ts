import { xml, type XmlElement } from "../../protocol/xml/element";
import { NS } from "../../protocol/namespaces";

/**
 * What the focus says about the conference in its presence.
 *
 * `support-terminate-restart` makes clients ask for a new session when ICE fails; without it the 2022
 * client would ask for transport-replace, which later clients refuse.
 */
export function focusPresence(createdAtMs: number): readonly XmlElement[] {
  return [
    xml(
      "conference-properties",
      { xmlns: NS.JITSI_FOCUS },
      xml("property", { key: "support-terminate-restart", value: true }),
      xml("property", { key: "created-ms", value: createdAtMs }),
      xml("property", { key: "bridge-count", value: 1 }),
    ),
  ];
}
