import { DomainError } from "../domain-error";

/** What can go wrong with blocked names. */
export const BlockedNameError = {
  /** Nothing an address could look like: fewer than three letters, too long, another script. */
  invalid: () =>
    new DomainError({ code: "blocked-name.invalid", category: "municipality", status: 422 }),
  /** It is in the list already. */
  known: () =>
    new DomainError({ code: "blocked-name.known", category: "municipality", status: 409 }),
  /** More than a list that somebody still reads. */
  tooMany: () =>
    new DomainError({ code: "blocked-name.too-many", category: "municipality", status: 409 }),
  /** There is none with this id in this town. */
  unknown: () =>
    new DomainError({ code: "blocked-name.unknown", category: "municipality", status: 404 }),
};
