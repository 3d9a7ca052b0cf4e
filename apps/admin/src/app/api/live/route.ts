import { readOverview, watchOverview } from "@/features/servers/queries";

export const dynamic = "force-dynamic";

/** Server-sent events: the overview at once and after every look, until the browser goes away. */
export function GET(request: Request): Response {
  const encoder = new TextEncoder();
  let stop: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (overview: unknown) => {
        // A reader that does not keep up misses messages instead of filling our memory.
        if ((controller.desiredSize ?? 0) <= -20) return;
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(overview)}\n\n`));
      };
      send(readOverview());
      stop = watchOverview(send);
      request.signal.addEventListener("abort", () => stop?.(), { once: true });
    },
    cancel() {
      stop?.();
    },
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}
