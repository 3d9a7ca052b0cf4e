import { passkeyFailure } from "@stadtstube/ui/passkey-failure";

import type { ActionResult } from "@/server/action-result";

import {
  beginPasskeyAction,
  beginPasskeySignInAction,
  finishPasskeyAction,
  finishPasskeySignInAction,
} from "../../passkey-deeds";

/** The library is loaded on the press that needs it: most who come to the page never do. */
const library = () => import("@simplewebauthn/browser");

/** Has the browser make a passkey and adds it to the account. */
export async function makePasskey(): Promise<ActionResult<unknown>> {
  const begun = await beginPasskeyAction({});
  if (!begun.ok) return begun;
  const { challengeId, options } = begun.value;
  const { startRegistration } = await library();
  const made = await answerOf(() => startRegistration({ optionsJSON: options }));
  return made.ok ? finishPasskeyAction({ challengeId, response: made.value }) : made;
}

/** Has the browser use a passkey and signs in by it. */
export async function provePasskey(): Promise<ActionResult<unknown>> {
  const begun = await beginPasskeySignInAction({});
  if (!begun.ok) return begun;
  const { challengeId, options } = begun.value;
  const { startAuthentication } = await library();
  const proven = await answerOf(() => startAuthentication({ optionsJSON: options }));
  return proven.ok ? finishPasskeySignInAction({ challengeId, response: proven.value }) : proven;
}

async function answerOf<Answer>(ask: () => Promise<Answer>): Promise<ActionResult<Answer>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    return { ok: false, error: { code: passkeyFailure(error), category: "user" } };
  }
}
