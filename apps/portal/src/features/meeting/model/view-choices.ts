/** How the people are laid out: `auto` decides by their number and the room there is. */
export type LayoutChoice = "auto" | "tiles" | "speaker";

/** What somebody chose for their own eyes and hands; nobody else is told. */
export interface ViewChoicesState {
  readonly layout: LayoutChoice;
  /** The person who is shown large until unpinned. */
  readonly pinnedId: string | null;
  readonly showSelf: boolean;
  /** Counted from 0; beyond the last page the last is shown. */
  readonly page: number;
  /** Nobody else's camera is shown. */
  readonly soundOnly: boolean;
  /** The loudness of one's own microphone is looked at, to say when nobody hears one. */
  readonly microphoneHints: boolean;
  /** Single keys do something. */
  readonly shortcuts: boolean;
}

/** Kept as long as the page is open, over reconnections too, and nowhere stored. */
export class ViewChoices {
  #state: ViewChoicesState = {
    layout: "auto",
    pinnedId: null,
    showSelf: true,
    page: 0,
    soundOnly: false,
    microphoneHints: true,
    shortcuts: true,
  };
  readonly #listeners = new Set<() => void>();

  get state(): ViewChoicesState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another layout begins at its first page and gives up what was pinned. */
  setLayout(layout: LayoutChoice): void {
    this.#set({ layout, pinnedId: null, page: 0 });
  }

  /** Shows a person large, or everybody again if it is the person shown large. */
  togglePin(id: string): void {
    this.#set({ pinnedId: this.#state.pinnedId === id ? null : id, page: 0 });
  }

  setShowSelf(showSelf: boolean): void {
    this.#set({ showSelf });
  }

  setPage(page: number): void {
    this.#set({ page: Math.max(0, page) });
  }

  setSoundOnly(soundOnly: boolean): void {
    this.#set({ soundOnly });
  }

  setMicrophoneHints(microphoneHints: boolean): void {
    this.#set({ microphoneHints });
  }

  setShortcuts(shortcuts: boolean): void {
    this.#set({ shortcuts });
  }

  #set(change: Partial<ViewChoicesState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
