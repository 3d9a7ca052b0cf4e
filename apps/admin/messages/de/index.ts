import account from "./account.json";
import ages from "./ages.json";
import alert from "./alert.json";
import announcements from "./announcements.json";
import audit from "./audit.json";
import auditActions from "./audit-actions.json";
import blockedNames from "./blocked-names.json";
import clubs from "./clubs.json";
import dataProtection from "./data-protection.json";
import errors from "./errors.json";
import failure from "./failure.json";
import figure from "./figure.json";
import forecast from "./forecast.json";
import history from "./history.json";
import incidents from "./incidents.json";
import invitation from "./invitation.json";
import limits from "./limits.json";
import machines from "./machines.json";
import maintenance from "./maintenance.json";
import overview from "./overview.json";
import people from "./people.json";
import plot from "./plot.json";
import publicDates from "./public-dates.json";
import reports from "./reports.json";
import roles from "./roles.json";
import shell from "./shell.json";
import signIn from "./sign-in.json";
import state from "./state.json";
import towns from "./towns.json";
import usage from "./usage.json";

/** Every text in German, the shape every other language follows; a file for each part. */
export const messages = {
  account,
  ...ages,
  alert,
  announcements,
  audit,
  auditActions,
  blockedNames,
  clubs,
  dataProtection,
  errors,
  failure,
  figure,
  forecast,
  history,
  incidents,
  invitation,
  limits,
  machines,
  maintenance,
  overview,
  people,
  plot,
  publicDates,
  reports,
  roles,
  shell,
  signIn,
  state,
  towns,
  usage,
};
