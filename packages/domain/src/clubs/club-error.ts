import { DomainError } from "../domain-error";

/** Failures around clubs and those who organise for them. */
export const ClubError = {
  /** The mailed link was used, is too old, or never existed. */
  linkVoid: () => new DomainError({ code: "club.link-void", category: "user", status: 410 }),
  /** Nobody is signed in, or no longer. */
  signedOut: () => new DomainError({ code: "club.signed-out", category: "user", status: 401 }),
  /** The passkey's answer, or the sign-in service's, did not convince, came too late or is of nobody here. */
  refused: () => new DomainError({ code: "club.refused", category: "user", status: 401 }),
  /** Ten keys are enough for anybody. */
  tooManyPasskeys: () =>
    new DomainError({ code: "club.too-many-passkeys", category: "user", status: 409 }),
  /** What was typed is no mail address. */
  invalidEmail: () =>
    new DomainError({ code: "club.invalid-email", category: "user", status: 400 }),
  /** A name of which too little or too much is left. */
  invalidName: () => new DomainError({ code: "club.invalid-name", category: "user", status: 400 }),
  /** There is no such club, person or session here. */
  unknown: () => new DomainError({ code: "club.unknown", category: "user", status: 404 }),
  /** That person is in the club already. */
  memberAlready: () =>
    new DomainError({ code: "club.member-already", category: "user", status: 409 }),
  /** The club has as many rooms as it may have. */
  roomsUsedUp: () => new DomainError({ code: "club.rooms-used-up", category: "user", status: 409 }),
  /** That address is on the club's list already. */
  contactAlready: () =>
    new DomainError({ code: "club.contact-already", category: "user", status: 409 }),
  /** The address list is as long as it may be. */
  contactsUsedUp: () =>
    new DomainError({ code: "club.contacts-used-up", category: "user", status: 409 }),
  /** A file of addresses that is too large, empty, or not what it says. */
  importUnreadable: () =>
    new DomainError({ code: "club.import-unreadable", category: "user", status: 400 }),
  /** The owner must hand the club over first. */
  ownerStays: () => new DomainError({ code: "club.owner-stays", category: "user", status: 409 }),
  /** Somebody has decided about this application already. */
  decided: () => new DomainError({ code: "club.decided", category: "user", status: 409 }),
};
