import { callPortal } from "@/components/portal/call-portal";
import type { Store } from "@/components/use-store";
import type { ActionError, ActionResult } from "@/server/action-result";

/** What a page knows that lives from a link in a letter. */
export interface LinkState<Sheet> {
  /** Null: not loaded yet, or it cannot be. */
  readonly sheet: Sheet | null;
  readonly failure: ActionError | null;
  readonly isBusy: boolean;
  /** How often something was changed here: each time is said. */
  readonly changes: number;
}

/** Where such a page asks, and with what. */
interface LinkAddresses {
  readonly read: `/api/${string}`;
  readonly change: `/api/${string}`;
  /** Goes along with every question. */
  readonly key: object;
}

const UNREACHABLE: ActionError = { code: "network.unreachable", category: "network" };

/** Loads what a link leads to, changes it on a press, and loads it again. Owns nothing to be closed. */
export class LinkDesk<Sheet> implements Store<LinkState<Sheet>> {
  readonly #addresses: LinkAddresses;
  #state: LinkState<Sheet> = { sheet: null, failure: null, isBusy: false, changes: 0 };
  readonly #listeners = new Set<() => void>();

  constructor(addresses: LinkAddresses) {
    this.#addresses = addresses;
  }

  get state(): LinkState<Sheet> {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads anew; a failure becomes part of the state. */
  async load(): Promise<void> {
    const { read, key } = this.#addresses;
    const result = await ask<Sheet>(read, key);
    this.#set(result.ok ? { sheet: result.value, failure: null } : { failure: result.error });
  }

  /** Says something and shows what came of it. */
  async change(what: object): Promise<void> {
    this.#set({ isBusy: true, failure: null });
    const { change, key } = this.#addresses;
    const result = await ask(change, { ...key, ...what });
    await this.load();
    this.#set(
      result.ok
        ? { isBusy: false, changes: this.#state.changes + 1 }
        : { isBusy: false, failure: result.error },
    );
  }

  #set(change: Partial<LinkState<Sheet>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function ask<T>(path: `/api/${string}`, input: object): Promise<ActionResult<T>> {
  return callPortal<T>(path, input).catch(() => ({ ok: false, error: UNREACHABLE }));
}
