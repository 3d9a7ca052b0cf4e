import { postToPortal, readResult } from "./call-portal";

/**
 * Hears server-sent events until the stream ends or `signal` aborts; `heard` is called for each.
 *
 * `EventSource` cannot be used: it knows no body, and the key by which one may listen must not
 * stand in an address. Rejects when the portal cannot be reached or refuses.
 */
export async function listenToPortal(
  path: `/api/${string}`,
  input: object,
  { signal, heard }: { readonly signal: AbortSignal; readonly heard: () => void },
): Promise<void> {
  const response = await postToPortal(path, input, { signal });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  if (!isStream || response.body === null) {
    await readResult(response);
    throw new TypeError("the portal refused to be listened to");
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (unread + value).split("\n");
    unread = lines.pop() ?? "";
    // Comments are heartbeats. An event's content says nothing: that it came is all there is to hear.
    if (lines.some((line) => line.startsWith("data:"))) heard();
  }
}
