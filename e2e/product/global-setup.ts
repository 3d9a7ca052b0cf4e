/** Starts the whole product once: database, media stack and portal, all on free ports. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareBuild } from "../../scripts/start/prepare.mjs";
import { startProduct } from "../../scripts/start/product.mjs";
import { productRuns, publishAddresses } from "../env";
import { makeSmallCamera } from "../media/small-camera";
import { makeSpeech } from "../media/speech-file";

const FREE_PORTS = { portal: 0, admin: 0, media: 0, mediaPrivate: 0, database: 0, mediaUdp: 0 };

/** What was changed is built anew first. Returns what ends the product. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  await Promise.all([makeSmallCamera(), makeSpeech()]);
  if (productRuns()) return undefined;
  await prepareBuild("portal", { onProgress: console.log });
  await prepareBuild("admin", { onProgress: console.log });
  const dataDir = await mkdtemp(path.join(tmpdir(), "stadtstube-e2e-"));
  const product = await startProduct({ ports: FREE_PORTS, dataDir, mediaWorkers: 2 });
  publishAddresses(product);
  return async () => {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
