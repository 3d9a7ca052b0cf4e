import { DomainError } from "../domain-error";

/** Failures around towns and their pages. */
export const TownError = {
  /** No town of this installation has that host name. */
  unknownHost: () =>
    new DomainError({ code: "town.unknown-host", category: "municipality", status: 404 }),
  /** The town has no such legal page in any language. */
  unknownLegalPage: () =>
    new DomainError({ code: "town.unknown-legal-page", category: "municipality", status: 404 }),
};
