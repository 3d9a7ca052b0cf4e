import { DomainError } from "../domain-error";

/** What can go wrong with maintenance windows. */
export const MaintenanceError = {
  /** There is none with this id. */
  unknown: () =>
    new DomainError({ code: "maintenance.unknown", category: "municipality", status: 404 }),
  /** It ends before it begins, is over already, or lasts longer than three days. */
  invalid: () =>
    new DomainError({ code: "maintenance.invalid", category: "municipality", status: 422 }),
};
