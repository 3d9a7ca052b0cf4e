/** One address of a TURN server and how one gets to it. */
export interface RelayOffer {
  readonly transport: "udp" | "tcp" | "tls";
  readonly server: RTCIceServer;
}

const urlsOf = ({ urls }: RTCIceServer): readonly string[] =>
  typeof urls === "string" ? [urls] : urls;

/** RFC 7065: `turns` is TLS over TCP unless it says otherwise, `turn` is UDP unless it says so. */
function transportOf(url: string): RelayOffer["transport"] | null {
  const match = /^(turns?):[^?]+(?:\?transport=(udp|tcp))?$/i.exec(url);
  if (!match) return null;
  const secure = match[1]?.toLowerCase() === "turns";
  const transport = match[2]?.toLowerCase() ?? (secure ? "tcp" : "udp");
  if (transport === "udp") return "udp";
  return secure ? "tls" : "tcp";
}

/** The TURN addresses among ICE servers; STUN alone relays nothing. */
export function relayOffers(servers: readonly RTCIceServer[]): readonly RelayOffer[] {
  return servers.flatMap((server) =>
    urlsOf(server).flatMap((url) => {
      const transport = transportOf(url);
      return transport === null ? [] : [{ transport, server: { ...server, urls: url } }];
    }),
  );
}
