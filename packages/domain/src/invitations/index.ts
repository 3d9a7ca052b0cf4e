/** What others may use of this area. */
export {
  INVITATION_ANSWERS,
  type InvitationAnswer,
  type Invited,
  type LetterState,
  type Reminder,
  REMINDERS,
} from "./invitation";
export { inviteContacts } from "./invite-contacts";
export { leaveMails, type LeavingView, returnToMails, viewLeaving } from "./leave-mails";
export { listInvited } from "./list-invited";
export { previewInvitation } from "./preview-invitation";
export { remindInvited } from "./remind-invited";
export { setReminder } from "./set-reminder";
export { answerInvitation, type MemberInvitation, viewInvitation } from "./view-invitation";
export { writeLetters } from "./write-letters";
