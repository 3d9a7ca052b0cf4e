/** What is known of the service, with times as numbers so that it can travel. */
export interface KnownState {
  readonly level: "ok" | "limited" | "maintenance" | "down" | "unknown";
  readonly maintenance: { readonly startsAtMs: number; readonly endsAtMs: number } | null;
  readonly notices: readonly string[];
}

/** Which sentence says it, and the times that stand in it. */
export interface StateWords {
  readonly key:
    | "ok"
    | "limited"
    | "down"
    | "unknown"
    | "maintenance"
    | "maintenanceUntil"
    | "plannedToday"
    | "plannedTomorrow";
  readonly time: string | null;
}

/** Where the town's clocks are. */
const ZONE = "Europe/Berlin";

/** The sentence for a state at a moment; pure. `locale` is a BCP 47 tag. */
export function stateWords(state: KnownState, now: Date, locale: string): StateWords {
  const { level, maintenance } = state;
  if (level === "maintenance") {
    const isRunning = maintenance !== null && maintenance.startsAtMs <= now.getTime();
    return isRunning
      ? { key: "maintenanceUntil", time: clockTime(new Date(maintenance.endsAtMs), locale) }
      : { key: "maintenance", time: null };
  }
  if (level !== "ok" || maintenance === null) return { key: level, time: null };
  const start = new Date(maintenance.startsAtMs);
  const isToday = dayOf(start) === dayOf(now);
  return { key: isToday ? "plannedToday" : "plannedTomorrow", time: clockTime(start, locale) };
}

/** "22" or "22:30" in German, "22:00" elsewhere: the word for o'clock stands in the texts. */
function clockTime(time: Date, locale: string): string {
  const options = { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const clock = new Intl.DateTimeFormat("de-DE", options).format(time);
  return locale.startsWith("de") ? clock.replace(/:00$/, "").replace(/^0(?=\d)/, "") : clock;
}

function dayOf(time: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short" }).format(time);
}
