/** Reads what a client says on the bridge channel: bounded JSON, checked field by field. */
import { z } from "zod";
import type { ClientBridgeMessage, ReceiverConstraints } from "./colibri";
import { isEndpointId, isSourceName, type EndpointId, type SourceName } from "./ids";

/** Longest accepted message in UTF-16 code units; enough for a chat line and constraints for 100. */
export const MAX_BRIDGE_MESSAGE_CHARS = 32 * 1024;
/** Deepest nesting of objects and arrays. */
const MAX_DEPTH = 16;
const MAX_LIST = 200;

/** The only error `parseBridgeMessage` throws. */
export class BridgeMessageError extends Error {
  override readonly name = "BridgeMessageError";
  constructor(readonly code: "bridge-message.too-large" | "bridge-message.malformed") {
    super(code);
  }
}

const targets = z.array(z.string().max(64)).max(MAX_LIST).transform(onlyTargets);
const heightPx = z.number().int().min(-1).max(100_000);
const lastN = z.number().int().min(-1).max(100_000);
const videoType = z.enum(["camera", "desktop", "desktop_high_fps", "none"]);
const sourceName = z.string().max(16).refine(isSourceName, "source name");

const receiverVideoConstraints = z.object({
  lastN: lastN.optional(),
  selectedEndpoints: targets.optional(),
  selectedSources: targets.optional(),
  onStageEndpoints: targets.optional(),
  onStageSources: targets.optional(),
  defaultConstraints: z.object({ maxHeight: heightPx }).optional(),
  constraints: z.record(z.string().max(64), z.object({ maxHeight: heightPx })).optional(),
  assumedBandwidthBps: z.number().min(-1).max(1e12).optional(),
});

/** How each class is read. A map, not an object: a class named `__proto__` must find nothing. */
const READERS = new Map<string, (json: unknown) => ClientBridgeMessage>([
  ["ClientHello", () => ({ type: "client-hello" })],
  [
    "ReceiverVideoConstraints",
    (json) => constraints(receiverConstraints(read(receiverVideoConstraints, json))),
  ],
  ["LastNChangedEvent", (json) => constraints(read(z.object({ lastN }), json))],
  [
    "ReceiverVideoConstraint",
    (json) => {
      const { maxFrameHeight } = read(z.object({ maxFrameHeight: heightPx }), json);
      return constraints({ defaultMaxHeightPx: maxFrameHeight });
    },
  ],
  [
    "SelectedEndpointsChangedEvent",
    (json) => {
      const { selectedEndpoints } = read(z.object({ selectedEndpoints: targets }), json);
      return constraints({ selected: selectedEndpoints });
    },
  ],
  [
    "SelectedEndpointChangedEvent",
    (json) => {
      const { selectedEndpoint } = read(
        z.object({ selectedEndpoint: z.string().max(64).nullish() }),
        json,
      );
      return constraints({ selected: onlyTargets([selectedEndpoint ?? ""]) });
    },
  ],
  ["VideoTypeMessage", (json) => videoTypeMessage(read(z.object({ videoType }), json))],
  [
    "SourceVideoTypeMessage",
    (json) => videoTypeMessage(read(z.object({ sourceName, videoType }), json)),
  ],
  ["EndpointMessage", readEndpointMessage],
  [
    "EndpointStats",
    (json) => {
      const { colibriClass: _, from: __, ...stats } = read(z.looseObject({}), json);
      return { type: "endpoint-stats", stats };
    },
  ],
  ["ReceiverAudioSubscription", readAudioSubscription],
]);

/**
 * Reads one text frame.
 * @throws BridgeMessageError for anything that is not a JSON object with a `colibriClass` and the
 * fields its class demands. A class this server does not know is `unknown`, not an error.
 */
export function parseBridgeMessage(text: string): ClientBridgeMessage {
  if (text.length > MAX_BRIDGE_MESSAGE_CHARS || isTooDeep(text)) {
    throw new BridgeMessageError("bridge-message.too-large");
  }
  const json = parseJson(text);
  const { colibriClass } = read(z.object({ colibriClass: z.string().max(100) }), json);
  return READERS.get(colibriClass)?.(json) ?? { type: "unknown" };
}

function readEndpointMessage(json: unknown): ClientBridgeMessage {
  const schema = z.object({ to: z.string().max(64).nullish(), msgPayload: z.unknown() });
  const { to, msgPayload } = read(schema, json);
  if (to === undefined || to === null || to === "") {
    return { type: "endpoint-message", payload: msgPayload };
  }
  if (!isEndpointId(to)) throw new BridgeMessageError("bridge-message.malformed");
  return { type: "endpoint-message", to, payload: msgPayload };
}

function readAudioSubscription(json: unknown): ClientBridgeMessage {
  const names = z.array(z.string().max(64)).max(MAX_LIST).optional();
  const schema = z.object({ all: z.boolean().optional(), include: names, exclude: names });
  const { all, include, exclude } = read(schema, json);
  return {
    type: "audio-subscription",
    all: all ?? true,
    include: (include ?? []).filter(isSourceName),
    exclude: (exclude ?? []).filter(isSourceName),
  };
}

function videoTypeMessage(message: {
  readonly sourceName?: SourceName;
  readonly videoType: z.infer<typeof videoType>;
}): ClientBridgeMessage {
  const type = message.videoType === "desktop_high_fps" ? "desktop" : message.videoType;
  return { type: "video-type", ...message, videoType: type };
}

function receiverConstraints(
  message: z.infer<typeof receiverVideoConstraints>,
): ReceiverConstraints {
  const selected = message.selectedSources ?? message.selectedEndpoints;
  const onStage = message.onStageSources ?? message.onStageEndpoints;
  const heights = message.constraints && heightsOf(message.constraints);
  return {
    ...(message.lastN === undefined ? {} : { lastN: message.lastN }),
    ...(selected === undefined ? {} : { selected }),
    ...(onStage === undefined ? {} : { onStage }),
    ...(message.defaultConstraints === undefined
      ? {}
      : { defaultMaxHeightPx: message.defaultConstraints.maxHeight }),
    ...(heights === undefined ? {} : { maxHeightPx: heights }),
    ...(message.assumedBandwidthBps === undefined
      ? {}
      : { assumedBandwidthBps: message.assumedBandwidthBps }),
  };
}

function heightsOf(
  entries: Readonly<Record<string, { readonly maxHeight: number }>>,
): ReadonlyMap<EndpointId | SourceName, number> {
  const heights = new Map<EndpointId | SourceName, number>();
  for (const [key, { maxHeight }] of Object.entries(entries)) {
    if (heights.size >= MAX_LIST) throw new BridgeMessageError("bridge-message.too-large");
    if (isTarget(key)) heights.set(key, maxHeight);
  }
  return heights;
}

function constraints(value: ReceiverConstraints): ClientBridgeMessage {
  return { type: "receiver-constraints", constraints: value };
}

function isTarget(value: string): value is EndpointId | SourceName {
  return isEndpointId(value) || isSourceName(value);
}

/** Names of nobody are dropped: the clients keep some of those who just left. */
function onlyTargets(values: readonly string[]): readonly (EndpointId | SourceName)[] {
  return values.filter(isTarget);
}

function read<T extends z.ZodType>(schema: T, json: unknown): z.output<T> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new BridgeMessageError("bridge-message.malformed");
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BridgeMessageError("bridge-message.malformed");
  }
}

/** Counts brackets outside strings, so that the JSON parser never recurses deeply. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (inString) {
      if (sign === "\\") i += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return false;
}
