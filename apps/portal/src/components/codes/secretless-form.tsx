"use client";

import type { ReactNode } from "react";

import { onlyWhatIsNeeded } from "./only-what-is-needed";

/** A search form by GET. */
export interface SecretlessFormProps {
  readonly action: string;
  /** Name of the text field to be cleaned before it is sent. */
  readonly field: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Sends of its field only what finds the meeting: no host's secret and no mail reaches a server's log. */
export function SecretlessForm({ action, field, className, children }: SecretlessFormProps) {
  return (
    <form
      method="get"
      action={action}
      className={className}
      onSubmit={(event) => {
        const input = event.currentTarget.elements.namedItem(field);
        if (input instanceof HTMLInputElement) input.value = onlyWhatIsNeeded(input.value);
      }}
    >
      {children}
    </form>
  );
}
