import dgram from "node:dgram";
import net from "node:net";
import { StartError } from "../start-error.mjs";

/**
 * @typedef {object} WantedPort
 * @property {number} port
 * @property {string} purpose in German, for the message
 * @property {string} setting the environment variable that changes it
 * @property {"tcp" | "udp"} [protocol]
 */

/**
 * Refuses to start while another program holds one of the ports.
 *
 * @param {readonly WantedPort[]} wanted port 0 (any) is always free
 * @throws {StartError} `port-busy`, or `port-forbidden` below 1024 without the right to it
 */
export async function checkPorts(wanted) {
  for (const { port, purpose, setting, protocol = "tcp" } of wanted) {
    if (port === 0) continue;
    const problem = await (protocol === "udp" ? tryUdp(port) : tryTcp(port));
    if (problem === undefined) continue;
    const change = `mit ${setting}=<Nummer> einen anderen wählen, zum Beispiel »${setting}=${port + 100} npm start«.`;
    if (problem === "EACCES") {
      throw new StartError(
        "port-forbidden",
        `Port ${port} (${purpose}) darf nur root öffnen: bitte ${change}`,
      );
    }
    throw new StartError(
      "port-busy",
      `Port ${port} (${purpose}) ist schon belegt: bitte das andere Programm beenden oder ${change}`,
    );
  }
}

/**
 * A TCP port nobody listens on now.
 *
 * @returns {Promise<number>}
 */
export async function findFreePort() {
  const server = net.createServer();
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, () => resolve(undefined));
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new TypeError("no TCP address");
  return address.port;
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>} the system's error code, undefined when free
 */
function tryTcp(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(codeOf(error)));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
function tryUdp(port) {
  return new Promise((resolve) => {
    const socket = dgram.createSocket("udp4");
    socket.once("error", (error) => {
      socket.close();
      resolve(codeOf(error));
    });
    socket.bind(port, () => socket.close(() => resolve(undefined)));
  });
}

/** @param {NodeJS.ErrnoException} error */
function codeOf(error) {
  return error.code ?? "UNKNOWN";
}
