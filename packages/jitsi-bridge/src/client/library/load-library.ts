import type { JitsiLibrary } from "./library-surface";
import { isJitsiLibrary } from "./library-surface";
import { MeetingError } from "../meeting-error";

/** Where and how to load; `nonce` for pages whose policy asks for one. */
export interface LoadLibraryOptions {
  readonly url: string;
  readonly nonce?: string | undefined;
}

const ATTEMPTS = 3;
const RETRY_DELAY_MS = 800;

let loading: { readonly url: string; readonly library: Promise<JitsiLibrary> } | null = null;

function globalLibrary(): unknown {
  return (globalThis as { JitsiMeetJS?: unknown }).JitsiMeetJS;
}

function runScript({ url, nonce }: LoadLibraryOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.async = true;
    if (nonce !== undefined) script.nonce = nonce;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new MeetingError("library-unavailable"));
    });
    document.head.append(script);
  });
}

async function load(options: LoadLibraryOptions, attempt = 1): Promise<JitsiLibrary> {
  try {
    await runScript(options);
  } catch (error) {
    if (attempt >= ATTEMPTS) throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS * attempt));
    return load(options, attempt + 1);
  }
  const library = globalLibrary();
  if (!isJitsiLibrary(library)) throw new MeetingError("library-unavailable");
  return library;
}

/**
 * Loads the library the deployment serves, once per page and address.
 *
 * A failure is retried twice with growing pauses, then rejects with `library-unavailable`; the next
 * call begins anew.
 */
export function loadLibrary(options: LoadLibraryOptions): Promise<JitsiLibrary> {
  if (loading?.url === options.url) return loading.library;
  const library = load(options);
  loading = { url: options.url, library };
  library.catch(() => {
    loading = null;
  });
  return library;
}
