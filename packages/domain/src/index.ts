export {
  type AccountSessionView,
  endAccountSession,
  listAccountSessions,
} from "./accounts/account-sessions";
export {
  type AccountPasskeyView,
  listAccountPasskeys,
  removeAccountPasskey,
  renameAccountPasskey,
} from "./accounts/account-passkeys";
export {
  beginAccountPasskey,
  finishAccountPasskey,
  type NewAccountPasskey,
} from "./accounts/add-account-passkey";
export { askForLink } from "./accounts/ask-for-link";
export { deleteAccount, listOwnedClubs, type OwnedClub } from "./accounts/delete-account";
export { type AccountExport, exportAccount } from "./accounts/export-account";
export type { ComposeLink } from "./accounts/mail-link";
export { readAccount, type SignedInOrganiser } from "./accounts/read-account";
export type { OpenedAccountSession } from "./accounts/open-account-session";
export { signInByLink } from "./accounts/sign-in-by-link";
export {
  beginPasskeySignIn,
  finishPasskeySignIn,
  type PasskeyAnswer,
} from "./accounts/sign-in-by-passkey";
export { browserAnswer } from "./passkeys/browser-answer";
export type { RegistrationQuestion, SignInQuestion } from "./passkeys/passkey-options";
export type { RelyingParty } from "./passkeys/relying-party";
export { applyForClub, type ClubApplication } from "./clubs/apply-for-club";
export type { ClubToken } from "./club-tokens/club-token";
export { ClubTokenError } from "./club-tokens/club-token-error";
export { doOnce, type OnceReply } from "./club-tokens/do-once";
export {
  type ClubTokenLine,
  createClubToken,
  listClubTokens,
  revokeClubToken,
  TOKEN_LIFETIME_MS,
} from "./club-tokens/manage-club-tokens";
export { readClubToken } from "./club-tokens/read-club-token";
export { TOKEN_SCOPES, type TokenScope } from "./club-tokens/token-scope";
export { CLUB_ACTIONS, type ClubAction } from "./clubs/club-action";
export { ClubError } from "./clubs/club-error";
export { CLUB_ROLES, type ClubRole, type ClubState } from "./clubs/club-role";
export {
  type ClubRoom,
  createClubRoom,
  deleteClubRoom,
  listClubRooms,
} from "./clubs/create-club-room";
export { type ClubHostKey, hostClubRoom } from "./clubs/host-club-room";
export { type ClubDecision, decideClub } from "./clubs/decide-club";
export { deleteClub } from "./clubs/delete-club";
export { type ClubPlace, hasClubRight } from "./clubs/has-club-right";
export { type ClubLine, listClubs } from "./clubs/list-clubs";
export { listOwnClubs, type OwnClub } from "./clubs/list-own-clubs";
export {
  addMember,
  type ClubMember,
  listMembers,
  type NewMember,
  removeMember,
} from "./clubs/members";
export type { Organiser } from "./clubs/organiser";
export { recoverClub, type ClubRecovery } from "./clubs/recover-club";
export { transferClub } from "./clubs/transfer-club";
export {
  addContact,
  type ContactEdit,
  editContact,
  removeContact,
} from "./contacts/change-contacts";
export { type Contact, CONTACT_LANGUAGES, type ContactInput } from "./contacts/contact";
export type { RawContact } from "./contacts/contact-input";
export { exportContacts } from "./contacts/export-contacts";
export { importContacts } from "./contacts/import-contacts";
export { listContacts } from "./contacts/list-contacts";
export {
  type ImportFault,
  type ImportFaultReason,
  type ImportPreview,
  previewImport,
} from "./contacts/preview-import";
export * from "./gatherings";
export * from "./invitations";
export { AddressRefused } from "./mail/address-refused";
export { deliverMails, type DueMail } from "./mail/deliver-mails";
export type { MailCalendar, MailText } from "./mail/mail";
export { type LetterParts, writeMail } from "./mail/write-mail";
export { AccessError } from "./access/access-error";
export { deviceName } from "./access/device-name";
export { type Actor, systemJob, type SystemJob, visitor, type Visitor } from "./access/actor";
export {
  type AlertLimit,
  type AlertLimits,
  type AlertLimitTable,
  DEFAULT_ALERT_LIMITS,
  LIMIT_RANGES,
  LIMITED_RULES,
  type LimitedRule,
  type LimitRange,
  type LimitUnit,
  LONGEST_LIMIT_SECONDS,
} from "./alert-limits/alert-limits";
export { type AlertLimitChange, changeAlertLimits } from "./alert-limits/change-alert-limits";
export { readAlertLimits } from "./alert-limits/read-alert-limits";
export type { AuditEntry } from "./audit/audit-entry";
export { csvLine } from "./audit/csv-line";
export { exportAudit } from "./audit/export-audit";
export { listAudit } from "./audit/list-audit";
export { type AuditDetail, recordChange, type RecordedChange } from "./audit/record-change";
export type { AuditQuery } from "./audit/search-audit";
export { type AuditVerdict, verifyAudit } from "./audit/verify-audit";
export type {
  Announcement,
  AnnouncementInput,
  AnnouncementSeverity,
} from "./announcements/announcement";
export { createAnnouncement } from "./announcements/create-announcement";
export { deleteAnnouncement } from "./announcements/delete-announcement";
export { editAnnouncement } from "./announcements/edit-announcement";
export { listAnnouncements } from "./announcements/list-announcements";
export { type CurrentAnnouncement, readAnnouncements } from "./announcements/read-announcements";
export { blockName, type NameToBlock } from "./blocked-names/block-name";
export { type BlockedName, listBlockedNames } from "./blocked-names/list-blocked-names";
export { unblockName } from "./blocked-names/unblock-name";
export { type Clock, systemClock } from "./clock";
export {
  startConnectionTest,
  type StartedConnectionTest,
  type TestConnection,
} from "./connection-test/start-connection-test";
export { type KeptData, keptData } from "./data-protection/kept-data";
export {
  type DataProtectionView,
  readDataProtection,
} from "./data-protection/read-data-protection";
export { recordExport } from "./data-protection/record-export";
export { createDomain, type Domain, type DomainParts } from "./domain";
export {
  DomainError,
  type DomainErrorDetails,
  type DomainErrorKind,
  type ErrorCategory,
} from "./domain-error";
export type {
  AccountId,
  AnnouncementId,
  BlockedNameId,
  ClubId,
  ClubTokenId,
  ConferenceName,
  ContactId,
  GatheringId,
  GuestKey,
  HostSecret,
  IncidentId,
  MaintenanceWindowId,
  ParticipantId,
  PollDateId,
  PollId,
  RenewalToken,
  RoomCode,
  RoomId,
  StaffId,
  ServerId,
  TownId,
  WaitingRequestId,
} from "./ids";
export { installationContext, type InstallationContext } from "./installation-context";
export { answerIncident, type IncidentAnswer } from "./incidents/answer-incident";
export {
  applyLevels,
  type IncidentNews,
  type SeenLevel,
  type Telling,
} from "./incidents/apply-levels";
export {
  deliverNotifications,
  type DueNotification,
  oldestUndelivered,
} from "./incidents/deliver-notifications";
export { forgetOldIncidents } from "./incidents/forget-old-incidents";
export type { Incident, IncidentEventKind, IncidentLevel } from "./incidents/incident";
export { type IncidentQuery, listIncidents } from "./incidents/list-incidents";
export { type ConsumedUse, consumeRateLimit } from "./limits/consume-rate-limit";
export type { RateLimit } from "./limits/rate-limit";
export { listMaintenance, type MaintenanceWindow } from "./maintenance/list-maintenance";
export {
  cancelMaintenance,
  type MaintenancePlan,
  planMaintenance,
} from "./maintenance/plan-maintenance";
export { defaultPolicy, type Policy, type WaitingRoomPolicy } from "./policy";
export {
  listPublicCategories,
  listPublicDates,
  type PublicSearch,
  readPublicDate,
} from "./public-calendar/list-public-dates";
export {
  editPublicCategories,
  type PublicEntry,
  readPublicOversight,
  withdrawPublicEntry,
} from "./public-calendar/oversee-public-calendar";
export type { PublicDate } from "./public-calendar/public-date";
export {
  LONGEST_PUBLIC_TEXT,
  publishGathering,
  readPublication,
} from "./public-calendar/publish-gathering";
export { writePublicCalendar, writePublicDate } from "./public-calendar/write-public-calendar";
export * from "./polls";
export type {
  ChangeWatcher,
  GrantClaims,
  GrantSigner,
  ParticipantRole,
  Randomness,
  WatchedChange,
} from "./ports";
export { type PresenceReport, reportPresence } from "./presence/report-presence";
export { type Presence, readPresence } from "./presence/read-presence";
export { listAbuseReports, listBarrierReports, type ReceivedReport } from "./reports/list-reports";
export { type AbuseReport, reportAbuse } from "./reports/report-abuse";
export { type BarrierReport, reportBarrier } from "./reports/report-barrier";
export { REPORT_LIMITS } from "./reports/report-text";
export type { ReportReceipt } from "./reports/store-report";
export { deleteExpired, type DeletionReport } from "./retention/delete-expired";
export { type DeletionFigure, readDeletions } from "./retention/read-deletions";
export { runDeletion } from "./retention/run-deletion";
export { deleteExpiredRooms } from "./retention/delete-expired-rooms";
export { forgetAbsent } from "./retention/forget-absent";
export { deleteForgettableRequests } from "./retention/delete-forgettable-requests";
export { hasRight, type Place } from "./rights/has-right";
export { closeReportedRoom, type EndConference } from "./reports/close-reported-room";
export { lookAtRoom, type RoomFacts } from "./reports/look-at-room";
export { settleReport } from "./reports/settle-report";
export { requireRight } from "./rights/require-right";
export { type Reach, RIGHTS } from "./rights/rights-table";
export { mayGiveRole } from "./rights/may-give-role";
export { type Staff, STAFF_ROLES, type StaffRole } from "./rights/staff";
export { STAFF_ACTIONS, type StaffAction } from "./rights/staff-action";
export { townsWithRight } from "./rights/towns-with-right";
export { admitParticipant, type AdmissionRequest } from "./rooms/admit-participant";
export { closeRoom, type ClosedRoom } from "./rooms/close-room";
export { cleanDisplayName } from "./rooms/display-name";
export type { DoorView } from "./rooms/door";
export type { RoomKey } from "./rooms/find-enterable-room";
export type { HostKey } from "./rooms/host-key";
export type { Admission } from "./rooms/issue-grant";
export {
  type CodeExplanation,
  explainRoomCode,
  type MistypedWord,
} from "./rooms/explain-room-code";
export { normaliseRoomCode } from "./rooms/normalise-room-code";
export { renewGrant, type RenewalRequest } from "./rooms/renew-grant";
export type { RoomState } from "./rooms/room-state";
export { type RoomOptions, setRoomOptions } from "./rooms/set-room-options";
export {
  type RoomSchedule,
  type StartedRoom,
  type StartOptions,
  startRoom,
  WAITING_ROOM_BY_DEFAULT,
} from "./rooms/start-room";
export { type RoomView, viewRoom } from "./rooms/view-room";
export { addServer, type NewServer, removeServer } from "./servers/add-server";
export { commandServer, type SendCommand, type ServerCommand } from "./servers/command-server";
export { type LookOnce, testServer } from "./servers/test-server";
export { FIGURES, type FigureName, type Figures, parseFigures } from "./servers/figures";
export { listServers, type WatchedServer } from "./servers/list-servers";
export { maintainFigures, type MaintenanceReport } from "./servers/maintain-figures";
export type { HistoryPeriod, HistorySeries, HistorySpan } from "./servers/history-grid";
export { type History, readHistory } from "./servers/read-history";
export { readOverview, type ServerOverview } from "./servers/read-overview";
export { readRecent, type RecentFigures } from "./servers/read-recent";
export {
  type PublicMaintenance,
  readServiceState,
  type ServiceLevel,
  type ServiceState,
} from "./servers/read-service-state";
export { readWorkerSilence, type WorkerSilence } from "./servers/read-worker-silence";
export { type Look, recordLooks } from "./servers/record-looks";
export { type Registration, registerServers } from "./servers/register-servers";
export {
  DATA_AGE_LIMIT_MS,
  type Server,
  SERVER_KINDS,
  type ServerKind,
  type ServerState,
} from "./servers/server";
export { beginAddPasskey, finishAddPasskey } from "./staff/add-passkey";
export { beginOidc, type OidcAttempt, takeOidc } from "./staff/begin-oidc";
export { beginRegistration } from "./staff/begin-registration";
export { beginSignIn } from "./staff/begin-sign-in";
export { changeRole } from "./staff/change-role";
export { deleteExpiredSignIns } from "./staff/delete-expired-sign-ins";
export { disableStaff } from "./staff/disable-staff";
export { endSession } from "./staff/end-session";
export { finishRegistration, type RegistrationAnswer } from "./staff/finish-registration";
export { finishSignIn, type SignInAnswer } from "./staff/finish-sign-in";
export { inviteStaff, type StaffInvitation } from "./staff/invite-staff";
export { listSessions, type SessionView } from "./staff/list-sessions";
export { type InvitationView, listStaff, type StaffView } from "./staff/list-staff";
export { type LinkView, lookAtLink } from "./staff/look-at-link";
export { offerBootstrap } from "./staff/offer-bootstrap";
export type { OfferedLink } from "./staff/one-time-link";
export { listPasskeys, type PasskeyView, removePasskey } from "./staff/own-passkeys";
export { readSession, type SignedIn } from "./staff/read-session";
export { revokeInvitation } from "./staff/revoke-invitation";
export type { OpenedSession } from "./staff/session";
export { type OidcIdentity, signInByOidc } from "./staff/sign-in-by-oidc";
export { StaffError } from "./staff/staff-error";
export { townContext, type TownContext } from "./town-context";
export { createTown } from "./towns/create-town";
export { editLegalPage, type LegalPageEdit } from "./towns/edit-legal-page";
export { editTown } from "./towns/edit-town";
export { findTownByHost } from "./towns/find-town-by-host";
export { LEGAL_PAGES } from "./towns/legal-page-name";
export { type LegalPageLine, listLegalPages } from "./towns/list-legal-pages";
export { listTowns, type TownLine } from "./towns/list-towns";
export {
  type LegalPageVersion,
  openLegalPage,
  type OpenedLegalPage,
} from "./towns/open-legal-page";
export { type LegalPage, readLegalPage } from "./towns/read-legal-page";
export { readTownWelcome, type TownWelcome } from "./towns/read-town-welcome";
export { readTownSettings, type TownSettings } from "./towns/read-town-settings";
export { suspendTown } from "./towns/suspend-town";
export type { LegalPageLink, Town } from "./towns/town";
export { TOWN_LANGUAGES, type TownInput } from "./towns/town-input";
export { readTownLogo, setTownLogo } from "./towns/town-logo";
export { countPresence } from "./usage/count-presence";
export { serversFor } from "./usage/forecast-servers";
export { type ForecastView, readForecast } from "./usage/read-forecast";
export { type MeetingRating, rateMeeting } from "./usage/rate-meeting";
export { readUsage, type UsageFigure } from "./usage/read-usage";
export { readUsageReport, readUsageReportOfAll } from "./usage/read-usage-report";
export { FEWEST_SHOWN } from "./usage/suppress-small";
export { type Rating, RATINGS, type UsageKind } from "./usage/usage-kind";
export type { UsageFigures, UsageReport } from "./usage/usage-report";
export { askToEnter, type EntryQuestion } from "./waiting-room/ask-to-enter";
export { type AdmissionCheck, checkAdmission } from "./waiting-room/check-admission";
export {
  type AdmissionDecision,
  decideAdmission,
  type DecidedRequests,
} from "./waiting-room/decide-admission";
export type { RequestKey } from "./waiting-room/find-request";
export { leaveWaitingRoom } from "./waiting-room/leave-waiting-room";
export { letLeadAlong } from "./waiting-room/let-lead-along";
export { listWaiting, type WaitingGuest, type WaitingList } from "./waiting-room/list-waiting";
export type {
  AskOutcome,
  CheckOutcome,
  LetIn,
  RoomOver,
  TurnedAway,
  Waiting,
} from "./waiting-room/outcome";
export {
  type EndpointRemoval,
  type RemovedEndpoint,
  removeEndpoint,
} from "./waiting-room/remove-endpoint";
export { type RemovedParticipant, removeParticipant } from "./waiting-room/remove-participant";
export {
  type StopWatching,
  watchAdmission,
  watchWaitingRoom,
} from "./waiting-room/watch-waiting-room";
