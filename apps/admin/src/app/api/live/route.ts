import { DomainError } from "@stadtstube/domain";

import { watchOverview } from "@/features/servers/queries";

export const dynamic = "force-dynamic";

const STOP = { status: 204 } as const;
/** How long one stream lasts; the browser comes back by itself, and its session is looked at again. */
const MAX_MS = 5 * 60_000;

/** Server-sent events: the overview at once and after every look, until the browser goes away. */
export async function GET(request: Request): Promise<Response> {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, {
    highWaterMark: 20,
  });
  const writer = writable.getWriter();
  const send = (overview: unknown) => {
    // A reader that does not keep up misses messages instead of filling our memory.
    if ((writer.desiredSize ?? 1) <= 0) return;
    writer.write(encoder.encode(`data: ${JSON.stringify(overview)}\n\n`)).catch(() => undefined);
  };
  try {
    const stop = await watchOverview(send);
    const end = () => {
      clearTimeout(timer);
      stop();
      writer.close().catch(() => undefined);
    };
    const timer = setTimeout(end, MAX_MS);
    request.signal.addEventListener("abort", end, { once: true });
    writer.closed.catch(end);
  } catch (error) {
    // Whoever has just signed out leaves a page that still asks: this tells it not to come back
    // (HTML, server-sent events), where an error would stand in the browser's console.
    if (error instanceof DomainError && error.status === 401) return new Response(null, STOP);
    if (error instanceof DomainError) return new Response(null, { status: error.status });
    throw error;
  }
  return new Response(readable, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}
