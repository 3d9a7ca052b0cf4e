import type { ReactNode } from "react";

import { classNames } from "./class-names";

/** A boxed message on the page. */
export interface NoticeProps {
  readonly tone?: "info" | "good" | "warning" | "danger";
  readonly icon?: ReactNode;
  readonly title?: string;
  readonly children?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; leave out for what is there from the start. */
  readonly role?: "alert" | "status";
}

/** Says something important in place, with an icon and words, never by colour alone. */
export function Notice({ tone = "info", icon, title, children, role }: NoticeProps) {
  return (
    <div className={classNames("st-notice", tone !== "info" && `st-notice--${tone}`)} role={role}>
      {icon}
      <div>
        {title === undefined ? null : <p className="st-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
