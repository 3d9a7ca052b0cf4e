import path from "node:path";
import { cruiseWalls } from "./walls/cruise.mjs";

const { output, exitCode } = await cruiseWalls(path.resolve(import.meta.dirname, ".."), "err");
process.stdout.write(String(output));
process.exitCode = exitCode > 0 ? 1 : 0;
