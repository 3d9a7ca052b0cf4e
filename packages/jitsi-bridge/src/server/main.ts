/** The media stack as a process: `node --import tsx src/server/main.ts`. See README.md for its environment. */
import { pino, type Logger } from "pino";
import { readMediaEnv } from "./env";
import { startMediaStack, type MediaStack } from "./media-stack";

/** A stuck native thread must not keep the process from ending. */
const EXIT_DEADLINE_MS = 2_000;

const env = readMediaEnv();
if (!env.ok) {
  for (const fault of env.faults) process.stderr.write(`${fault}\n`);
  process.exit(1);
}
const logger = pino({ name: "media", level: env.logLevel });
const stack = await start(logger);
let ending = false;
process.on("SIGTERM", () => end("SIGTERM"));
process.on("SIGINT", () => end("SIGINT"));
void stack.ended.then(() => end("shutdown requested"));
logger.info(
  { publicUrl: stack.publicUrl, privateUrl: stack.privateUrl, libraryUrl: stack.libraryUrl },
  "media stack is up",
);

async function start(log: Logger): Promise<MediaStack> {
  if (!env.ok) throw new TypeError("unreachable");
  try {
    return await startMediaStack({ ...env.config, logger: log });
  } catch (error) {
    log.fatal({ err: error }, "media stack could not start");
    process.exit(1);
  }
}

function end(reason: string): void {
  if (ending) return;
  ending = true;
  logger.info({ reason }, "media stack is ending");
  const deadline = setTimeout(() => process.exit(1), EXIT_DEADLINE_MS);
  // Explicit, because native handles would keep the process alive for ever.
  void stack.close().finally(() => {
    clearTimeout(deadline);
    logger.flush();
    process.exit(0);
  });
}
