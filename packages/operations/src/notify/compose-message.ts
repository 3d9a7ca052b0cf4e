import { type AlertLimitTable, type IncidentNews, LIMITED_RULES } from "@stadtstube/domain";

import { findSignal } from "../rules/rules";
import { writeLimits } from "../rules/write-limits";

const HEADINGS: Readonly<Record<IncidentNews["change"], string>> = {
  opened: "Warnung",
  raised: "Verschlechtert",
  lowered: "Gebessert",
  closed: "Vorbei",
  escalated: "Noch immer ohne Antwort",
};

const LEVELS = { yellow: "auffällig", red: "gestört" } as const;

const time = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  dateStyle: "medium",
  timeStyle: "short",
});

/** Text of a message. */
interface Message {
  readonly subject: string;
  readonly body: string;
}

/** Writes messages under these limits. */
export function messagesWith(limits: AlertLimitTable): (news: IncidentNews) => Message {
  return (news) => composeMessage(news, limits);
}

/** A message in German about an incident: what, where, since when, and which page helps. Pure. */
function composeMessage(news: IncidentNews, limits: AlertLimitTable): Message {
  const { change, level, openedAt, rule, serverName } = news;
  const sentence = findSignal(rule)?.sentence ?? rule;
  const limited = LIMITED_RULES.find((one) => one === rule);
  const lines = [
    sentence,
    "",
    `Server: ${serverName}`,
    `Stufe: ${LEVELS[level]}`,
    ...(limited === undefined ? [] : [`Grenze: ${writeLimits(limited, limits[limited])}`]),
    `Seit: ${time.format(openedAt)} Uhr`,
    `Was zu tun ist: docs/runbooks/${rule}.md`,
  ];
  return { subject: `${HEADINGS[change]}: ${serverName} (${rule})`, body: lines.join("\n") };
}
