import { NS } from "../../protocol/namespaces";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { xml } from "../../protocol/xml/element";

/**
 * Refuses a new conference while draining. The 2022 client has an event of its own for it, later ones
 * ask again with growing pauses.
 */
export function gracefulShutdownError(): StanzaError {
  return new StanzaError("service-unavailable", {
    extension: xml("graceful-shutdown", { xmlns: NS.JITSI_FOCUS }),
  });
}
