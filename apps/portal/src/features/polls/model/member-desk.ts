import { callPortal } from "@/components/portal/call-portal";
import type { Store } from "@/components/use-store";
import type { ActionResult } from "@/server/action-result";

import { rememberAnswer } from "./answer-memory";
import type { PageKey } from "./poll-fragment";
import type { PollFailure } from "./poll-form-state";
import type { MemberSheet, OwnAnswer } from "./poll-sheet";

/** What has just worked. */
export type Done =
  | { readonly kind: "answered"; readonly answerSecret: string }
  | { readonly kind: "changed" }
  | { readonly kind: "deleted" };

/** What a member's page knows. */
export interface MemberState {
  /** Null: not loaded yet, or it cannot be; after `deleted`, the reader has nothing here any more. */
  readonly sheet: MemberSheet | null;
  readonly failure: PollFailure | null;
  readonly done: Done | null;
  readonly isBusy: boolean;
}

const UNREACHABLE = { code: "network.unreachable", category: "network" } as const;

/** Loads a poll, sends what its reader says, and loads it again. Owns nothing that must be closed. */
export class MemberDesk implements Store<MemberState> {
  #key: PageKey;
  #state: MemberState = { sheet: null, failure: null, done: null, isBusy: false };
  readonly #listeners = new Set<() => void>();

  constructor(key: PageKey) {
    this.#key = key;
  }

  get state(): MemberState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the poll anew; a failure becomes part of the state. */
  async load(): Promise<void> {
    const result = await ask<MemberSheet>("/api/umfrage/lesen", this.#key);
    this.#set(result.ok ? { sheet: result.value, failure: null } : { failure: result.error });
  }

  /** Answers, or says something else where the reader has answered already. */
  async send(answer: OwnAnswer): Promise<void> {
    this.#set({ isBusy: true, done: null });
    const done = await this.#deliver(answer);
    if (done !== null) await this.load();
    this.#set({ isBusy: false, done });
  }

  /** Deletes the reader's answer. */
  async takeBack(): Promise<ActionResult<unknown>> {
    const result = await ask("/api/umfrage/loeschen", this.#key);
    if (result.ok) {
      rememberAnswer("");
      this.#set({ sheet: null, failure: null, done: { kind: "deleted" } });
    }
    return result;
  }

  async #deliver(answer: OwnAnswer): Promise<Done | null> {
    if ("answerSecret" in this.#key) {
      const result = await ask("/api/umfrage/aendern", { ...answer, ...this.#key });
      if (result.ok) return { kind: "changed" };
      this.#set({ failure: result.error });
      return null;
    }
    const input = { ...answer, ...this.#key };
    const result = await ask<{ readonly answerSecret: string }>("/api/umfrage/antworten", input);
    if (!result.ok) {
      this.#set({ failure: result.error });
      return null;
    }
    const { answerSecret } = result.value;
    rememberAnswer(answerSecret);
    this.#key = { answerSecret };
    return { kind: "answered", answerSecret };
  }

  #set(change: Partial<MemberState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function ask<T>(path: `/api/${string}`, input: object): Promise<ActionResult<T>> {
  return callPortal<T>(path, input).catch(() => ({ ok: false, error: UNREACHABLE }));
}
