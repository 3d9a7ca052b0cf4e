"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@stadtstube/ui";
import { MailCheck } from "lucide-react";

/** Says that a mail is on its way; takes the focus. */
export function DoneNotice(props: { readonly title: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="good" role="status" icon={<MailCheck aria-hidden="true" />} title={props.title}>
        {props.children}
      </Notice>
    </div>
  );
}
