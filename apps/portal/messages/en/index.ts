import code from "./code.json";
import devices from "./devices.json";
import errors from "./errors.json";
import help from "./help.json";
import home from "./home.json";
import invitation from "./invitation.json";
import join from "./join.json";
import languages from "./languages.json";
import legal from "./legal.json";
import meeting from "./meeting.json";
import meetingHelp from "./meeting-help.json";
import notFound from "./not-found.json";
import precheck from "./precheck.json";
import report from "./report.json";
import site from "./site.json";
import start from "./start.json";
import state from "./state.json";

/** Every text in English; a file for each part. */
export const messages = {
  code,
  devices,
  errors,
  help,
  home,
  invitation,
  join,
  languages,
  legal,
  meeting,
  meetingHelp,
  notFound,
  precheck,
  report,
  site,
  start,
  state,
};
