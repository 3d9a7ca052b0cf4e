/** Where a bridge channel is found and the secret that opens it. */
import { randomBytes, timingSafeEqual } from "node:crypto";

/** `/colibri-ws/<worker>/<conference>/<endpoint>`, as stock deployments route it. */
const PATH = /^\/colibri-ws\/([\w-]{1,64})\/([\w-]{1,64})\/([0-9a-f]{8})$/;
const SECRET_BYTES = 24;

/** What an upgrade request asks for. */
export interface ChannelRequest {
  readonly path: string;
  readonly secret: string;
}

/** The path of one endpoint's channel, without the secret. */
export function channelPath(workerId: string, conferenceId: string, endpointId: string): string {
  return `/colibri-ws/${workerId}/${conferenceId}/${endpointId}`;
}

/** 192 random bits in URL-safe letters. */
export function createChannelSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/** Reads a request target; undefined for anything that cannot be a bridge channel. */
export function readChannelRequest(target: string | undefined): ChannelRequest | undefined {
  const base = "http://channel.invalid";
  if (!target?.startsWith("/colibri-ws/") || target.length > 1_024 || !URL.canParse(target, base)) {
    return undefined;
  }
  const url = new URL(target, base);
  if (!PATH.test(url.pathname)) return undefined;
  return { path: url.pathname, secret: url.searchParams.get("pwd") ?? "" };
}

/** Compares without telling by its duration how much was right. */
export function isSameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
