import { DomainError } from "../domain-error";

const user = (code: string, status: number) => new DomainError({ code, category: "user", status });

/** Failures around invitations and the letters that carry them. */
export const InvitationError = {
  /** There is no such invitation here, or not any more. */
  unknown: () => user("invitation.unknown", 404),
  /** The last date has begun, or all were called off. */
  over: () => user("invitation.over", 409),
  /** Nobody was chosen who could be invited. */
  nobody: () => user("invitation.nobody", 400),
};
