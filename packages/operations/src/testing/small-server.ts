import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a server answers one path. */
export type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** Real servers on free loopback ports, for tests of what asks them. Whoever makes it closes it. */
export class SmallServers {
  readonly #open: Server[] = [];

  /** Starts one; a path that is not named is answered with 404. */
  async start(paths: Readonly<Record<string, Answering>>): Promise<URL> {
    const server = createServer((request, response) => {
      const answer = paths[request.url ?? ""];
      if (answer === undefined) response.writeHead(404).end();
      else answer(response, request);
    });
    this.#open.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  /** Ends all, also those that hang. Idempotent. */
  async close(): Promise<void> {
    const ends = this.#open.splice(0).map(
      (server) =>
        new Promise<void>((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    );
    await Promise.all(ends);
  }
}

/** Answers with this document. */
export function json(document: unknown): Answering {
  return (response) => response.end(JSON.stringify(document));
}

/** Answers with nothing but a status. */
export function status(code: number): Answering {
  return (response) => response.writeHead(code).end();
}
