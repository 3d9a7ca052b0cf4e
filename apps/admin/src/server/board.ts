import "server-only";
import { probeBridge, ServerBoard } from "@stadtstube/operations";
import { env } from "../env";

/** Next may load this module once per bundle; the process must still look only once. */
const holder = globalThis as { stadtstubeServerBoard?: ServerBoard };

/** The one board of this process; lives as long as the process. */
export function serverBoard(): ServerBoard {
  holder.stadtstubeServerBoard ??= createBoard();
  return holder.stadtstubeServerBoard;
}

function createBoard(): ServerBoard {
  const settings = env();
  const servers = settings.ADMIN_SERVERS.map((server, index) => ({
    id: `server-${index + 1}`,
    name: server.name,
    region: server.region,
    probe: () => probeBridge(new URL(server.url)),
  }));
  return new ServerBoard(servers, { intervalMs: settings.ADMIN_PROBE_INTERVAL_MS });
}
