import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startProduct } from "../../scripts/start/product.mjs";

const FREE_PORTS = { portal: 0, admin: 0, media: 0, mediaPrivate: 0, database: 0, mediaUdp: 0 };

/** A product that runs while it is measured. */
export type MeasuredProduct = Awaited<ReturnType<typeof startProduct>>;

/** Starts the product, as it was built, on free ports; stops it whatever happens. */
export async function withProduct<Result>(
  work: (product: MeasuredProduct) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "stadtstube-bench-"));
  const product = await startProduct({ ports: FREE_PORTS, dataDir, mediaWorkers: 1 });
  try {
    return await work(product);
  } finally {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
