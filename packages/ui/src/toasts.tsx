import type { ReactNode } from "react";

/** A short message that goes by itself. */
export interface ToastEntry {
  readonly id: string;
  readonly text: string;
  readonly icon?: ReactNode;
}

/** Shows passing messages and reads them aloud politely. The owner adds and removes entries. */
export function Toasts({ entries }: { readonly entries: readonly ToastEntry[] }) {
  return (
    <div className="st-toasts" role="status" aria-live="polite">
      {entries.map((entry) => (
        <div key={entry.id} className="st-toast">
          {entry.icon}
          <span>{entry.text}</span>
        </div>
      ))}
    </div>
  );
}
