/** Starts the whole product once: database, media stack and portal, all on free ports. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startProduct } from "../../scripts/start/product.mjs";
import { productRuns, publishAddresses } from "../env";

const FREE_PORTS = { portal: 0, admin: 0, media: 0, mediaPrivate: 0, database: 0, mediaUdp: 0 };

/** Returns what ends it. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (productRuns()) return undefined;
  const dataDir = await mkdtemp(path.join(tmpdir(), "stadtstube-e2e-"));
  const product = await startProduct({ ports: FREE_PORTS, dataDir, mediaWorkers: 2 });
  publishAddresses(product);
  return async () => {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
