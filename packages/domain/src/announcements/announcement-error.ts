import { DomainError } from "../domain-error";

/** What can go wrong with announcements. */
export const AnnouncementError = {
  /** There is none with this id in this town. */
  unknown: () =>
    new DomainError({ code: "announcement.unknown", category: "municipality", status: 404 }),
  /** Empty or too long, or it ends before it begins. */
  invalid: () =>
    new DomainError({ code: "announcement.invalid", category: "municipality", status: 422 }),
  /** More than residents would read. */
  tooMany: () =>
    new DomainError({ code: "announcement.too-many", category: "municipality", status: 409 }),
};
