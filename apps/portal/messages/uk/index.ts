import code from "./code.json";
import deviceHelp from "./device-help.json";
import devices from "./devices.json";
import door from "./door.json";
import errors from "./errors.json";
import home from "./home.json";
import invitation from "./invitation.json";
import join from "./join.json";
import languages from "./languages.json";
import legal from "./legal.json";
import meeting from "./meeting.json";
import meetingHelp from "./meeting-help.json";
import notFound from "./not-found.json";
import personal from "./personal.json";
import print from "./print.json";
import startOptions from "./start-options.json";
import phoneApp from "./phone-app.json";
import precheck from "./precheck.json";
import site from "./site.json";
import start from "./start.json";
import state from "./state.json";
import waitingRoom from "./waiting-room.json";

/** What there is in Ukrainian; all else is shown in German. See `src/i18n/translated-parts.ts`. */
export const messages = {
  code,
  deviceHelp,
  devices,
  door,
  errors,
  home,
  invitation,
  join,
  languages,
  legal,
  meeting,
  meetingHelp,
  notFound,
  personal,
  print,
  startOptions,
  phoneApp,
  precheck,
  site,
  start,
  state,
  waitingRoom,
};
