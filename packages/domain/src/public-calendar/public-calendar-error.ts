import { DomainError } from "../domain-error";

const user = (code: string, status: number) => new DomainError({ code, category: "user", status });

/** Failures around a town's public calendar. */
export const PublicCalendarError = {
  /** Not one of the town's categories. */
  invalidCategory: () => user("public-calendar.invalid-category", 400),
  /** More than 500 characters for everybody. */
  textTooLong: () => user("public-calendar.text-too-long", 400),
  /** The town has taken this one out of its calendar. */
  withdrawn: () => user("public-calendar.withdrawn", 409),
  /** There is no such public date, or not any more. */
  unknown: () => user("public-calendar.unknown", 404),
  /** A list of categories of which too few, too many or too long ones are left. */
  invalidCategories: () => user("public-calendar.invalid-categories", 400),
};
