"use client";
import type { ReactNode, RefObject } from "react";
import { Button as AriaButton } from "react-aria-components";

import { buttonClass, type ButtonVariant } from "./button-class";

/** A button's words, meaning and reaction. */
export interface ButtonProps {
  readonly children: ReactNode;
  /** Decorative; the words carry the meaning. */
  readonly icon?: ReactNode;
  readonly variant?: ButtonVariant;
  readonly large?: boolean;
  readonly block?: boolean;
  readonly type?: "button" | "submit";
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Spoken instead of the words; begins with them. */
  readonly "aria-label"?: string;
  readonly onPress?: () => void;
  readonly ref?: RefObject<HTMLButtonElement | null>;
}

/** A button with words and, usually, an icon; reacts to mouse, touch and keyboard alike. */
export function Button(props: ButtonProps) {
  const { children, icon, variant = "secondary", large, block, ref, ...rest } = props;
  return (
    <AriaButton {...rest} ref={ref ?? null} className={buttonClass(variant, { large, block })}>
      {icon}
      {children}
    </AriaButton>
  );
}
