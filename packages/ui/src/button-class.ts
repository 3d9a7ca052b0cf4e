import { classNames } from "./class-names";

/** How much a button calls for attention. One `primary` per page. */
export type ButtonVariant = "primary" | "primary-soft" | "secondary" | "quiet" | "danger";

/** Shape of a button besides its variant. */
export interface ButtonShape {
  readonly large?: boolean;
  readonly block?: boolean;
}

/**
 * Class of a button, for links and for plain `<button>`s on pages that ship no script.
 * Every such control is at least 48 px high.
 */
export function buttonClass(variant: ButtonVariant, shape: ButtonShape = {}): string {
  return classNames(
    "st-button",
    `st-button--${variant}`,
    shape.large === true && "st-button--large",
    shape.block === true && "st-button--block",
  );
}
