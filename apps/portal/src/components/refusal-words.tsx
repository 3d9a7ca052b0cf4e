"use client";
import { useEffect, useRef } from "react";
import { Notice } from "@stadtstube/ui";
import { TriangleAlert } from "lucide-react";

import type { ErrorText } from "./error-text";

/** `cause` is what failed, one object for each time; `null`: nothing did. */
interface RefusalWordsProps {
  readonly cause: object | null;
  readonly words: ErrorText | null;
}

/** Says why something did not work; takes the focus each time, so that nobody has to look for it. */
export function RefusalWords({ cause, words }: RefusalWordsProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (cause !== null) place.current?.focus();
  }, [cause]);
  if (words === null) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone="warning"
        role="alert"
        icon={<TriangleAlert aria-hidden="true" />}
        title={words.title}
      >
        <p>{words.text}</p>
      </Notice>
    </div>
  );
}
