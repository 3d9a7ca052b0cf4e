import { env } from "@/env";

/** The portal's own address as these headers say it; for a host name that is known to be one of ours. */
export function originOf(headers: Headers): string {
  const proxied = env().TRUSTED_PROXIES > 0 && headers.get("x-forwarded-proto") === "https";
  return `${proxied ? "https" : "http"}://${headers.get("host") ?? ""}`;
}
