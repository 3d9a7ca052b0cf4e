import type { IncidentNews } from "@stadtstube/domain";

import { findRule } from "../rules/rules";

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

/** A message in German about an incident: what, where, since when, and which page helps. Pure. */
export function composeMessage(news: IncidentNews): {
  readonly subject: string;
  readonly body: string;
} {
  const { change, level, openedAt, rule, serverName } = news;
  const sentence = findRule(rule)?.sentence ?? rule;
  const lines = [
    sentence,
    "",
    `Server: ${serverName}`,
    `Stufe: ${LEVELS[level]}`,
    `Seit: ${time.format(openedAt)} Uhr`,
    `Was zu tun ist: docs/runbooks/${rule}.md`,
  ];
  return { subject: `${HEADINGS[change]}: ${serverName} (${rule})`, body: lines.join("\n") };
}
