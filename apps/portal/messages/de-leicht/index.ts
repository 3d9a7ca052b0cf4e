import club from "./club.json";
import clubErrors from "./club-errors.json";
import clubInvitations from "./club-invitations.json";
import clubMail from "./club-mail.json";
import clubTokens from "./club-tokens.json";
import clubPasskeys from "./club-passkeys.json";
import code from "./code.json";
import contacts from "./contacts.json";
import connectionTest from "./connection-test.json";
import deviceHelp from "./device-help.json";
import devices from "./devices.json";
import door from "./door.json";
import embed from "./embed.json";
import errors from "./errors.json";
import gatherings from "./gatherings.json";
import help from "./help.json";
import home from "./home.json";
import invitation from "./invitation.json";
import invited from "./invited.json";
import join from "./join.json";
import languages from "./languages.json";
import legal from "./legal.json";
import mailbox from "./mailbox.json";
import meeting from "./meeting.json";
import meetingHelp from "./meeting-help.json";
import notFound from "./not-found.json";
import personal from "./personal.json";
import print from "./print.json";
import startOptions from "./start-options.json";
import phoneApp from "./phone-app.json";
import pollErrors from "./poll-errors.json";
import polls from "./polls.json";
import precheck from "./precheck.json";
import publicCalendar from "./public-calendar.json";
import report from "./report.json";
import site from "./site.json";
import start from "./start.json";
import state from "./state.json";
import waitingRoom from "./waiting-room.json";

/** Every text in Leichte Sprache; a file for each part. */
export const messages = {
  club,
  clubErrors,
  clubInvitations,
  clubMail,
  clubTokens,
  clubPasskeys,
  code,
  connectionTest,
  contacts,
  deviceHelp,
  devices,
  door,
  embed,
  errors,
  gatherings,
  help,
  home,
  invitation,
  invited,
  join,
  languages,
  legal,
  mailbox,
  meeting,
  meetingHelp,
  notFound,
  personal,
  print,
  startOptions,
  phoneApp,
  pollErrors,
  polls,
  precheck,
  publicCalendar,
  report,
  site,
  start,
  state,
  waitingRoom,
};
