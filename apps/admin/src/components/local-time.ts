/** A moment as the browser's own field for date and time writes it, in the browser's time zone. */
export function toLocalField(ms: number): string {
  const date = new Date(ms);
  return new Date(ms - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment that such a field means; NaN while it is incomplete. */
export function fromLocalField(text: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text).getTime() : NaN;
}
