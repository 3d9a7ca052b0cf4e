import type { DiagnosableMeetingClient } from "./diagnostics";
import { openSession } from "./library/lib-jitsi-meet";
import { loadLibrary } from "./library/load-library";
import { LibraryMeetingClient } from "./meeting-client";
import type { MeetingClientOptions } from "./types";

/**
 * A client for one participation in one meeting. Nothing is loaded, asked for or sent before
 * `join()`; `nonce` goes to the script element where the page's policy asks for one.
 */
export function createMeetingClient(
  options: MeetingClientOptions & { readonly nonce?: string },
): DiagnosableMeetingClient {
  return new LibraryMeetingClient(options, {
    load: async () => {
      const library = await loadLibrary({ url: options.libraryUrl, nonce: options.nonce });
      return (listener) => openSession(library, options, listener);
    },
  });
}
