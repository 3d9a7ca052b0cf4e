import type { JitsiLibrary, LibraryConference, LibraryListener } from "./library-surface";

/** Listeners under the names that the library has for its events. */
export type ListenersByName = Readonly<Record<string, LibraryListener>>;

/** Whose events, and until when. */
export interface Subscribing {
  readonly library: JitsiLibrary;
  readonly conference: LibraryConference;
  readonly signal: AbortSignal;
}

/** Hears a conference's events until the signal; one that this build does not know is simply not there. */
export function subscribe(subscribing: Subscribing, listeners: ListenersByName): void {
  const { library, conference, signal } = subscribing;
  const names = { ...library.events.conference, ...library.events.connectionQuality };
  const subscriptions = Object.entries(listeners).flatMap(([name, listener]) => {
    const event = names[name];
    return event === undefined ? [] : [{ event, listener }];
  });
  for (const { event, listener } of subscriptions) conference.on(event, listener);
  const unsubscribe = () => {
    for (const { event, listener } of subscriptions) conference.off(event, listener);
  };
  signal.addEventListener("abort", unsubscribe, { once: true });
}
