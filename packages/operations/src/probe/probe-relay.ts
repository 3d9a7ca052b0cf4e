import { createSocket } from "node:dgram";
import { isIP } from "node:net";
import { connect } from "node:tls";

import { allowedAddress } from "./allowed-networks";
import { ProbeFailure } from "./failure";
import { type Answer, BARE_ANSWER } from "./observation";
import type { ReadLimits } from "./read-bounded";
import { bindingRequest, isAnswerTo } from "./stun";

/** RFC 8489, section 6.2.1: a lost packet is sent again after this. */
const AGAIN_MS = 500;
const DAY_MS = 86_400_000;
/** What IANA has for `turn` and `turns` (RFC 7065). */
const PORTS: Readonly<Record<string, number>> = { "turn:": 3_478, "turns:": 5_349 };

interface Target {
  /** As it stands in the URL, for the certificate. */
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly limits: ReadLimits;
  readonly signal: AbortSignal;
}

/**
 * Looks once at a relay (coturn): one Binding request of STUN (RFC 8489), which it answers without a
 * password. `turn://host:port` asks by UDP, `turns://host:port` by TLS and reads how long the certificate
 * still holds. Throws ProbeFailure.
 */
export async function probeRelay(url: URL, limits: ReadLimits): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = url.port === "" ? PORTS[url.protocol] : Number(url.port);
  if (port === undefined) throw new ProbeFailure("probe.unknown-kind");
  const address = await allowedAddress(limits.networks, host);
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const started = performance.now();
  const ask = url.protocol === "turns:" ? askByTls : askByUdp;
  try {
    const end = await ask({ host, address, port, limits, signal });
    return {
      ...BARE_ANSWER,
      figures: {
        responseMs: performance.now() - started,
        ...(end === null ? {} : { certificateDays: (end.getTime() - Date.now()) / DAY_MS }),
      },
    };
  } catch (cause) {
    if (signal.aborted) throw new ProbeFailure("probe.timeout", { cause });
    throw cause instanceof ProbeFailure ? cause : new ProbeFailure("probe.unreachable", { cause });
  }
}

function askByUdp({ address, port, signal }: Target): Promise<null> {
  const request = bindingRequest();
  const socket = createSocket(isIP(address) === 6 ? "udp6" : "udp4");
  return new Promise<null>((resolve, reject) => {
    const timer = setInterval(() => socket.send(request), AGAIN_MS);
    let isOpen = true;
    const end = (settle: () => void) => {
      if (!isOpen) return;
      isOpen = false;
      clearInterval(timer);
      socket.close();
      settle();
    };
    socket.once("error", (error) => end(() => reject(error)));
    socket.on("message", (answer) => {
      if (isAnswerTo(request, answer)) end(() => resolve(null));
    });
    signal.addEventListener("abort", () => end(() => reject(new Error("no answer"))), {
      once: true,
    });
    socket.connect(port, address, () => {
      if (isOpen) socket.send(request);
    });
  });
}

/** The certificate's end is read, not judged: a relay inside has one of its own authority. */
function askByTls({ host, address, port, limits, signal }: Target): Promise<Date | null> {
  const request = bindingRequest();
  const socket = connect({
    ...{ host: address, port },
    ...(isIP(host) === 0 ? { servername: host } : {}),
    rejectUnauthorized: false,
  });
  return new Promise<Date | null>((resolve, reject) => {
    const end = (settle: () => void) => {
      socket.destroy();
      settle();
    };
    let answer = Buffer.alloc(0);
    socket.once("secureConnect", () => socket.write(request));
    socket.on("data", (part) => {
      answer = Buffer.concat([answer, part]);
      const until = new Date(socket.getPeerCertificate().valid_to);
      const isSaid = !Number.isNaN(until.getTime());
      if (isAnswerTo(request, answer)) end(() => resolve(isSaid ? until : null));
      else if (answer.length > limits.maxBytes)
        end(() => reject(new ProbeFailure("probe.too-large")));
    });
    socket.once("error", (error) => end(() => reject(error)));
    socket.once("close", () => end(() => reject(new Error("closed"))));
    signal.addEventListener("abort", () => end(() => reject(new Error("no answer"))), {
      once: true,
    });
  });
}
