import path from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const repositoryRoot = path.resolve(import.meta.dirname, "../..");
const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  transpilePackages: [
    "@stadtstube/calendar",
    "@stadtstube/domain",
    "@stadtstube/operations",
    "@stadtstube/prisma",
    "@stadtstube/runtime",
    "@stadtstube/ui",
  ],
  serverExternalPackages: ["prom-client", "sharp"],
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { optimizePackageImports: ["lucide-react", "@stadtstube/ui"] },
};

export default withNextIntl(config);
