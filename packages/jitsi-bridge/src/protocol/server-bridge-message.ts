/** What the bridge says on its channel, as JSON text frames. Both clients ignore what they do not know. */
import type { EndpointId, SourceName } from "./ids";

/** First message on a new channel. */
export function serverHello(version: string): string {
  return frame("ServerHello", { version });
}

/** Who speaks, and who spoke before, most recent first. */
export function dominantSpeaker(speaker: EndpointId, previous: readonly EndpointId[]): string {
  return frame("DominantSpeakerEndpointChangeEvent", {
    dominantSpeakerEndpoint: speaker,
    previousSpeakers: previous,
    silence: false,
  });
}

/** Endpoints whose picture is forwarded, most important first (2022 client). */
export function lastNEndpoints(endpoints: readonly EndpointId[]): string {
  return frame("LastNEndpointsChangeEvent", { lastNEndpoints: endpoints });
}

/** Sources which are forwarded, most important first (2026 client). */
export function forwardedSources(sources: readonly SourceName[]): string {
  return frame("ForwardedSources", { forwardedSources: sources });
}

/** Whether packets come from an endpoint. The flag is a string on the wire. */
export function endpointConnectivity(endpoint: EndpointId, active: boolean): string {
  return frame("EndpointConnectivityStatusChangeEvent", { endpoint, active: String(active) });
}

/** The most the receiver's camera is needed for, 0 = nothing (2022 client). */
export function senderVideoConstraints(idealHeightPx: number): string {
  return frame("SenderVideoConstraints", { videoConstraints: { idealHeight: idealHeightPx } });
}

/** The most this source is needed for, 0 = nothing (2026 client). */
export function senderSourceConstraints(sourceName: SourceName, maxHeightPx: number): string {
  return frame("SenderSourceConstraints", { sourceName, maxHeight: maxHeightPx });
}

/** The receiver's estimated downlink, bit/s (2026 client). */
export function connectionStats(estimatedDownlinkBps: number): string {
  return frame("ConnectionStats", { estimatedDownlinkBandwidth: estimatedDownlinkBps });
}

/** A message of one endpoint to another, or to all when `to` is undefined (`""` on the wire). */
export function endpointMessage(
  from: EndpointId,
  to: EndpointId | undefined,
  payload: unknown,
): string {
  return frame("EndpointMessage", { from, to: to ?? "", msgPayload: payload });
}

/** Quality figures of one endpoint for the others; nothing in them can replace class or sender. */
export function endpointStats(
  from: EndpointId,
  stats: { readonly [key: string]: unknown },
): string {
  return JSON.stringify({ ...stats, colibriClass: "EndpointStats", from });
}

function frame(colibriClass: string, fields: object): string {
  return JSON.stringify({ colibriClass, ...fields });
}
