import { attr, child, childrenNamed, iq, NS, xml } from "../../protocol/index";
import type { Relay } from "./media-transport";
import type { XmppSession } from "./xmpp-session";

/** Asks the domain for its TURN servers (XEP-0215) and takes the first; throws when there is none. */
export async function announcedRelay(session: XmppSession, domain: string): Promise<Relay> {
  const question = iq({ type: "get", to: domain }, xml("services", { xmlns: NS.EXTDISCO }));
  const services = child(await session.iq(question), "services", NS.EXTDISCO);
  const [turn] = services ? childrenNamed(services, "service") : [];
  const host = turn && attr(turn, "host");
  const username = turn && attr(turn, "username");
  const password = turn && attr(turn, "password");
  if (!turn || attr(turn, "type") !== "turn" || !host || !username || !password) {
    throw new Error("no TURN server is announced");
  }
  const transport = attr(turn, "transport") === "tcp" ? "tcp" : "udp";
  return { host, port: Number(attr(turn, "port")), transport, username, password };
}
