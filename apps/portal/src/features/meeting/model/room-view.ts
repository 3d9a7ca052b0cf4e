import { type Announcement, announcements } from "./announcement";
import type { MeetingClient, MeetingState } from "./types";

/** Which panel stands beside the stage. */
export type Panel = "none" | "chat" | "people" | "waiting" | "help" | "settings";

/** An announcement with a name of its own. */
export interface NumberedAnnouncement {
  readonly id: string;
  readonly announcement: Announcement;
}

/** A message that goes by itself. */
export interface Flash {
  readonly id: string;
  readonly kind: "linkCopied" | Announcement["kind"];
  readonly announcement: Announcement | null;
}

/** What the page adds to the meeting's own state. */
export interface RoomViewState {
  readonly panel: Panel;
  readonly unreadCount: number;
  /** Newest last; for screen readers. */
  readonly announcements: readonly NumberedAnnouncement[];
  /** For the eyes; at most three. */
  readonly flashes: readonly Flash[];
}

const KEPT_ANNOUNCEMENTS = 20;
const MOST_FLASHES = 3;
const FLASH_MS = 5_000;
/** Comings and goings are heard and stand in the list; only these also pass before the eyes. */
const SHOWN: ReadonlySet<Announcement["kind"]> = new Set([
  "handRaised",
  "mutedBy",
  "becameHost",
  "reaction",
]);

/**
 * The page's memory of one meeting: panels, unread count, announcements.
 *
 * Follows the client until closed; never changes it. Whoever made it closes it.
 */
export class RoomView {
  #state: RoomViewState = { panel: "none", unreadCount: 0, announcements: [], flashes: [] };
  #listeners = new Set<() => void>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #seen: MeetingState | null = null;
  #count = 0;
  #unfollow: () => void;

  constructor(private readonly client: Pick<MeetingClient, "state" | "subscribe">) {
    this.#unfollow = client.subscribe(() => this.#follow());
    this.#follow();
  }

  get state(): RoomViewState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens a panel, or closes it if it is the open one. Opening the chat marks it as read. */
  togglePanel(panel: Exclude<Panel, "none">): void {
    const next = this.#state.panel === panel ? "none" : panel;
    const unreadCount = next === "chat" ? 0 : this.#state.unreadCount;
    this.#set({ panel: next, unreadCount });
  }

  /** Opens a panel if it is not the open one. */
  openPanel(panel: Exclude<Panel, "none">): void {
    if (this.#state.panel !== panel) this.togglePanel(panel);
  }

  /** Closes whatever panel is open. */
  closePanel(): void {
    this.#set({ panel: "none" });
  }

  /** Confirms that the link is in the clipboard. */
  confirmCopied(): void {
    this.#flash("linkCopied", null);
  }

  /** Stops following and every timer. Idempotent. */
  close(): void {
    this.#unfollow();
    this.#listeners.clear();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #follow(): void {
    const { state } = this.client;
    if (state.connection.phase !== "joined") return;
    const before = this.#seen;
    this.#seen = state;
    if (before === null) return;
    const news = announcements(before, state);
    if (news.length === 0) return;
    const numbered = news.map((announcement) => ({ id: this.#nextId(), announcement }));
    const chats = news.filter(({ kind }) => kind === "chat" || kind === "privateChat").length;
    const unreadCount = this.#state.panel === "chat" ? 0 : this.#state.unreadCount + chats;
    this.#set({
      unreadCount,
      announcements: [...this.#state.announcements, ...numbered].slice(-KEPT_ANNOUNCEMENTS),
    });
    for (const announcement of news) {
      if (SHOWN.has(announcement.kind)) this.#flash(announcement.kind, announcement);
    }
  }

  #flash(kind: Flash["kind"], announcement: Announcement | null): void {
    const id = this.#nextId();
    this.#set({
      flashes: [...this.#state.flashes, { id, kind, announcement }].slice(-MOST_FLASHES),
    });
    const timer = setTimeout(() => {
      this.#timers.delete(id);
      this.#set({ flashes: this.#state.flashes.filter((flash) => flash.id !== id) });
    }, FLASH_MS);
    this.#timers.set(id, timer);
  }

  #nextId(): string {
    this.#count += 1;
    return `n${this.#count}`;
  }

  #set(change: Partial<RoomViewState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
