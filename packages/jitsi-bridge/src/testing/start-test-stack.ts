/** A whole media stack on free ports, and grants for it. */
import { randomBytes } from "node:crypto";
import { createGrantClaims, signGrant, type GrantKey } from "../grant/index";
import { startMediaStack } from "../server/media-stack";
import type { MediaStackConfig } from "../server/config";
import type { PeerTarget } from "./peer/types";

/** Who may enter what. */
export interface TestGrant {
  readonly room: string;
  readonly name?: string;
  /** Default: guest. */
  readonly role?: "host" | "guest";
  /** Default: 60; negative for one that has already expired. */
  readonly lifetimeSeconds?: number;
  readonly features?: Readonly<Record<string, boolean>>;
  /** The person; default a new one. */
  readonly userId?: string;
  /** Default: the stack's own key. */
  readonly key?: GrantKey;
}

/** Everything of the stack's configuration a test may want different. */
export type TestStackOptions = Partial<Omit<MediaStackConfig, "grant">> & {
  /** The key of an earlier stack, when this one takes its place; default a new one. */
  readonly key?: GrantKey;
};

/** Whoever starts it stops it. */
export interface TestStack {
  /** What a scripted peer needs to know. */
  readonly target: PeerTarget;
  readonly publicUrl: string;
  readonly privateUrl: string;
  readonly allowedOrigin: string;
  readonly key: GrantKey;
  /** Settles when a shutdown asked of the private server is due; whoever started it stops it then. */
  readonly ended: Promise<void>;
  /** A signed grant. */
  grant(request: TestGrant): Promise<string>;
  /** Idempotent. */
  stop(): Promise<void>;
}

const ISSUER = "stadtstube-test";
const AUDIENCE = "jitsi-test";
const DOMAIN = "localhost";
const ORIGIN = "http://portal.test";

/** Starts signalling and media workers (one unless told otherwise) on free ports of loopback. */
export async function startTestStack({
  key = { kid: "test", secret: randomBytes(32).toString("hex") },
  ...options
}: TestStackOptions = {}): Promise<TestStack> {
  const stack = await startMediaStack({
    workers: 1,
    announcedAddresses: ["127.0.0.1"],
    allowedOrigins: [ORIGIN],
    domain: DOMAIN,
    ...options,
    grant: { keys: [key], issuer: ISSUER, audience: AUDIENCE },
  });
  return {
    target: {
      serviceUrl: `${stack.publicUrl.replace(/^http/, "ws")}/xmpp-websocket`,
      domain: DOMAIN,
      muc: `conference.${DOMAIN}`,
      focus: `focus.${DOMAIN}`,
      origin: ORIGIN,
    },
    publicUrl: stack.publicUrl,
    privateUrl: stack.privateUrl,
    allowedOrigin: ORIGIN,
    key,
    ended: stack.ended,
    grant: (request) => signTestGrant(request, key),
    stop: () => stack.close(),
  };
}

async function signTestGrant(request: TestGrant, ownKey: GrantKey): Promise<string> {
  const { room, name = "Erika", role = "guest", lifetimeSeconds = 60, key = ownKey } = request;
  const { features, userId = randomBytes(8).toString("hex") } = request;
  const claims = createGrantClaims({
    issuer: ISSUER,
    audience: AUDIENCE,
    domain: DOMAIN,
    room,
    user: { id: userId, name },
    role,
    nowMs: Date.now(),
    lifetimeSeconds,
    ...(features ? { features } : {}),
  });
  return signGrant(claims, key);
}
