import { classNames } from "./class-names";

/** How much a button calls for attention. One `primary` per page. */
export type ButtonVariant = "primary" | "primary-soft" | "secondary" | "quiet" | "danger";

/** What KERN calls it; our own variants have no counterpart there. */
const KERN: Partial<Record<ButtonVariant, string>> = {
  primary: "kern-btn--primary",
  secondary: "kern-btn--secondary",
  quiet: "kern-btn--tertiary",
};

/** Shape of a button besides its variant. */
export interface ButtonShape {
  readonly large?: boolean;
  readonly block?: boolean;
}

/**
 * Class of a button, for links and for plain `<button>`s on pages that ship no script.
 * Built on KERN's button. Every such control is at least 48 px high.
 */
export function buttonClass(variant: ButtonVariant, shape: ButtonShape = {}): string {
  return classNames(
    "kern-btn",
    KERN[variant],
    "st-button",
    `st-button--${variant}`,
    shape.large === true && "st-button--large",
    shape.block === true && "st-button--block",
  );
}
