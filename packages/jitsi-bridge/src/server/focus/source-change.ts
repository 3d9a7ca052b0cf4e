import { ssrcsOf, type SourceDescription } from "../../protocol/sources";

/** One step from what a client knows to what it should know. */
export interface SourceChange {
  readonly action: "source-add" | "source-remove";
  readonly sources: readonly SourceDescription[];
}

/**
 * The next thing to tell a client, or undefined when it knows everything. Removals come first, so that
 * a source that changed its SSRCs is taken away before it is announced anew under the same name.
 */
export function nextSourceChange(
  known: readonly SourceDescription[],
  wanted: readonly SourceDescription[],
): SourceChange | undefined {
  const removed = missingFrom(wanted, known);
  if (removed.length > 0) return { action: "source-remove", sources: removed };
  const added = missingFrom(known, wanted);
  return added.length > 0 ? { action: "source-add", sources: added } : undefined;
}

/** What a client knows once it was told. */
export function applySourceChange(
  known: readonly SourceDescription[],
  change: SourceChange,
): readonly SourceDescription[] {
  return change.action === "source-remove"
    ? missingFrom(change.sources, known)
    : [...known, ...change.sources];
}

/** Elements of `of` that are not in `list`. */
function missingFrom(
  list: readonly SourceDescription[],
  of: readonly SourceDescription[],
): readonly SourceDescription[] {
  const present = new Set(list.map(identity));
  return of.filter((source) => !present.has(identity(source)));
}

/** Two descriptions with the same identity look the same to a client. */
function identity(source: SourceDescription): string {
  return `${source.name} ${source.msid} ${ssrcsOf(source).join()}`;
}
