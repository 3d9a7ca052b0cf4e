/** A refusal, in the shape that `errorText` reads. */
export interface FormFailure {
  readonly code: string;
  readonly retryAfterMs?: number;
  /** Other addresses that would be possible. */
  readonly suggestions?: readonly string[];
}

/** Where a form of the clubs' pages stands; what was typed survives a refusal. */
export type FormState =
  | {
      readonly step: "writing";
      readonly values: Readonly<Record<string, string>>;
      readonly failure: FormFailure | null;
    }
  | { readonly step: "done"; readonly values: Readonly<Record<string, string>> };

/** An empty form. */
export const EMPTY_FORM: FormState = { step: "writing", values: {}, failure: null };

/** The text fields of a form, by name. */
export function textsOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = form.get(name);
      return [name, typeof value === "string" ? value : ""];
    }),
  );
}

/** The field a refusal is about; null when it is about none. */
export function fieldOfFailure(code: string | undefined): string | null {
  const email = ["club.invalid-email", "club.member-already", "club.contact-already"];
  if (code !== undefined && email.includes(code)) return "email";
  return code === "club.invalid-name" ? "name" : null;
}
