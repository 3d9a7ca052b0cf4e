import { Fragment } from "react";

import type { TriedMail } from "@/server/mailbox";

/** Mails as their readers would get them; links in them can be pressed. */
export function MailboxList(props: { readonly mails: readonly TriedMail[]; readonly to: string }) {
  return (
    <ul className="grid gap-5">
      {props.mails.map(({ id, recipient, subject, text }) => (
        <li key={id}>
          <article className="st-card grid p-5 sm:p-7 gap-2">
            <h2 className="text-xl">{subject}</h2>
            <p className="text-ink-soft [overflow-wrap:anywhere]">
              {props.to} {recipient}
            </p>
            <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{withLinks(text)}</p>
          </article>
        </li>
      ))}
    </ul>
  );
}

function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    part.startsWith("http") ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
