import type { Store } from "@/components/use-store";

/** When to stop waiting. */
export interface Patience {
  readonly signal: AbortSignal;
  /** Forever, where it depends on a person. */
  readonly timeoutMs?: number;
}

/** Resolves true once the store's state is as wanted, false when time or scope end before. */
export function until<State>(
  store: Pick<Store<State>, "state" | "subscribe">,
  isSo: (state: State) => boolean,
  { signal, timeoutMs }: Patience,
): Promise<boolean> {
  return new Promise((resolve) => {
    const scope = new AbortController();
    const settle = (so: boolean) => {
      scope.abort();
      resolve(so);
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => settle(false), timeoutMs);
    const unsubscribe = store.subscribe(() => {
      if (isSo(store.state)) settle(true);
    });
    scope.signal.addEventListener("abort", () => {
      clearTimeout(timer);
      unsubscribe();
    });
    signal.addEventListener("abort", () => settle(false), { signal: scope.signal });
    if (isSo(store.state)) settle(true);
    else if (signal.aborted) settle(false);
  });
}
