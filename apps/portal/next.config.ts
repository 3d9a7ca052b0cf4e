import path from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const repositoryRoot = path.resolve(import.meta.dirname, "../..");
const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const SECURITY_HEADERS = [
  // Browsers ignore it over plain HTTP, so the embedded default is not locked out.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
  // The address of a meeting is its key: it is told to nobody else. Our own pages are told where a
  // form comes from, or forms without script would be refused (their Origin would be "null").
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Said in the content security policy, too; this one also covers addresses that look like files.
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: [
      "camera=(self)",
      "microphone=(self)",
      "display-capture=(self)",
      "speaker-selection=(self)",
      "autoplay=(self)",
      "fullscreen=(self)",
      "picture-in-picture=(self)",
      "screen-wake-lock=(self)",
      "geolocation=()",
      "payment=()",
      "usb=()",
    ].join(", "),
  },
];

/** What a town's own website may load from us: public, the same for everybody, without cookies. */
const FOR_OTHER_PAGES = [
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
  { key: "Access-Control-Allow-Origin", value: "*" },
];

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot, rules: { "*.md": { type: "text" } } },
  transpilePackages: [
    "@stadtstube/calendar",
    "@stadtstube/domain",
    "@stadtstube/jitsi-bridge",
    "@stadtstube/prisma",
    "@stadtstube/runtime",
    "@stadtstube/ui",
  ],
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "@prisma/client", "pino", "prom-client"],
  // Else Next takes its own address (127.0.0.1) for a foreign one (localhost) when it rewrites.
  skipProxyUrlNormalize: true,
  poweredByHeader: false,
  reactStrictMode: true,
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: SECURITY_HEADERS },
      { source: "/api/einbauen/:file", headers: FOR_OTHER_PAGES },
      { source: "/api/zustand", headers: FOR_OTHER_PAGES },
      { source: "/api/termine", headers: FOR_OTHER_PAGES },
    ]),
  experimental: { optimizePackageImports: ["lucide-react", "@stadtstube/ui"] },
};

export default withNextIntl(config);
