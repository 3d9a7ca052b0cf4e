"use client";
import type { ReactNode, RefObject } from "react";
import { Button as AriaButton } from "react-aria-components";

import { classNames } from "./class-names";

/** A control of the meeting: icon, word and, underneath, what is true now. */
export interface ControlButtonProps {
  readonly icon: ReactNode;
  /** The spoken and visible name; stays the same whatever the state. */
  readonly label: string;
  /** Visible second line, e.g. "ist aus". */
  readonly stateText?: string;
  /** Told to screen readers when the control switches something on and off. */
  readonly pressed?: boolean;
  /** Told to screen readers when the control opens a panel. */
  readonly expanded?: boolean;
  readonly tone?: "plain" | "on" | "off" | "danger";
  /** The wish is known and being carried out; pressing again is still allowed. */
  readonly pending?: boolean;
  readonly badge?: number;
  readonly onPress: () => void;
  readonly ref?: RefObject<HTMLButtonElement | null>;
}

/** Never an icon alone: the word is always visible, and the state is written out. */
export function ControlButton(props: ControlButtonProps) {
  const { icon, label, stateText, pressed, expanded, tone = "plain", pending, badge, ref } = props;
  return (
    <AriaButton
      ref={ref ?? null}
      onPress={props.onPress}
      className={classNames("st-control", tone !== "plain" && `st-control--${tone}`)}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      {...(pending === true ? { "data-pending": true } : {})}
    >
      {icon}
      <span>{label}</span>
      {stateText === undefined ? null : <span className="st-control__state">{stateText}</span>}
      {badge === undefined || badge === 0 ? null : (
        <span className="st-control__badge" aria-hidden="true">
          {badge > 99 ? "99+" : badge}
        </span>
      )}
    </AriaButton>
  );
}
