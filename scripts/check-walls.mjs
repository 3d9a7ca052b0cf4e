import path from "node:path";
import { cruiseWalls } from "./walls/cruise.mjs";

const results = await cruiseWalls(path.resolve(import.meta.dirname, ".."), "err");
for (const { output } of results) process.stdout.write(String(output));
process.exitCode = results.some(({ exitCode }) => exitCode > 0) ? 1 : 0;
