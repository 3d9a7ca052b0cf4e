/** Everything a browser needs for a test on the media stack. Kept in memory only. */
export interface TestAccess {
  readonly libraryUrl: string;
  readonly serviceUrl: string;
  readonly hosts: { readonly domain: string; readonly muc: string; readonly focus: string };
  readonly room: string;
  readonly sender: { readonly grant: string; readonly displayName: string };
  readonly receiver: { readonly grant: string; readonly displayName: string };
}

/** Why there is no test; the words are found by code. */
export interface TestRefusal {
  readonly code: string;
  readonly retryAfterMs?: number;
}

/** The server action's answer. */
export type TestAccessReply =
  | { readonly ok: true; readonly value: TestAccess }
  | { readonly ok: false; readonly error: TestRefusal };

/** Asks for a test; a request that never arrives is a refusal as well. */
export async function askForTest(
  begin: (input: Record<string, never>) => Promise<TestAccessReply>,
): Promise<TestAccessReply> {
  try {
    return await begin({});
  } catch {
    return { ok: false, error: { code: "network.unreachable" } };
  }
}
