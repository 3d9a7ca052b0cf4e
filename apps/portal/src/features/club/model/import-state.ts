import type { ImportView } from "./contacts-view";
import type { FormFailure } from "./form-state";

/** Where reading a file stands. */
export type ImportState =
  | { readonly step: "choosing"; readonly failure: FormFailure | null }
  | {
      readonly step: "preview";
      readonly preview: ImportView;
      readonly failure: FormFailure | null;
    }
  | { readonly step: "saved"; readonly count: number };

/** No file yet. */
export const NO_FILE: ImportState = { step: "choosing", failure: null };

/** Bytes above which a file is refused before it is sent; the domain has the same limit. */
export const LARGEST_FILE = 300_000;
