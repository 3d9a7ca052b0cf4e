"use client";

import type { ReactNode } from "react";

import { withoutFragments } from "./without-fragments";

/** A search form by GET. */
export interface SecretlessFormProps {
  readonly action: string;
  /** Name of the text field to be cleaned before it is sent. */
  readonly field: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Sends its field without the fragments of links, so that no host's secret reaches a server's log. */
export function SecretlessForm({ action, field, className, children }: SecretlessFormProps) {
  return (
    <form
      method="get"
      action={action}
      className={className}
      onSubmit={(event) => {
        const input = event.currentTarget.elements.namedItem(field);
        if (input instanceof HTMLInputElement) input.value = withoutFragments(input.value);
      }}
    >
      {children}
    </form>
  );
}
