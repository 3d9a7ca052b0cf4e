import { z } from "zod";

/** A browser's answer about a passkey: bounded here, read field by field by the library behind the use case. */
export function browserAnswer<Response extends { readonly id: string }>() {
  return z.custom<Response>(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      "id" in value &&
      typeof value.id === "string" &&
      JSON.stringify(value).length < 20_000,
  );
}
