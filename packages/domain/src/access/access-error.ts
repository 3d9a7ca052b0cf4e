import { DomainError } from "../domain-error";

/** Failures of authorisation that no secret could have prevented. */
export const AccessError = {
  /** This kind of actor may not do that at all. */
  denied: () => new DomainError({ code: "access.denied", category: "us", status: 403 }),
};
