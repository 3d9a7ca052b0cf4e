import { DomainError } from "../domain-error";

/** Failures around signing in and the people of the administration. */
export const StaffError = {
  /** The link was used, is too old, was taken back, or never existed. */
  linkVoid: () => new DomainError({ code: "staff.link-void", category: "user", status: 410 }),
  /** The passkey's answer did not convince, came too late or is of nobody here. */
  refused: () => new DomainError({ code: "staff.refused", category: "user", status: 401 }),
  /** Nobody is signed in, or no longer. */
  signedOut: () => new DomainError({ code: "staff.signed-out", category: "user", status: 401 }),
  /** The town's sign-in service knows this person, we do not: an invitation is missing. */
  notInvited: (cause?: unknown) =>
    new DomainError(
      { code: "staff.not-invited", category: "municipality", status: 403 },
      {},
      cause,
    ),
  /** There is no such person, session or invitation here. */
  unknown: () => new DomainError({ code: "staff.unknown", category: "user", status: 404 }),
  /** Nobody would be left who can look after the installation. */
  lastOperator: () =>
    new DomainError({ code: "staff.last-operator", category: "user", status: 409 }),
  /** The only way left for this person to sign in. */
  lastPasskey: () => new DomainError({ code: "staff.last-passkey", category: "user", status: 409 }),
  /** Ten keys are enough for anybody. */
  tooManyPasskeys: () =>
    new DomainError({ code: "staff.too-many-passkeys", category: "user", status: 409 }),
  /** A name of which nothing is left, or towns that do not go with the role. */
  invalid: () => new DomainError({ code: "staff.invalid", category: "user", status: 400 }),
};
