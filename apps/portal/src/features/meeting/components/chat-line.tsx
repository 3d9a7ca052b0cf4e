"use client";
import { useFormatter, useTranslations } from "next-intl";

import { chatParts } from "../model/chat-text";
import type { ChatMessage } from "../model/types";

/** One message: who, to whom if not to everybody, when, and the words with addresses to open. */
export function ChatLine({ message }: { readonly message: ChatMessage }) {
  const t = useTranslations("meeting.chat");
  const format = useFormatter();
  const { isSelf, to, fromName, atMs } = message;
  return (
    <li
      className={`max-w-[88%] rounded-2xl px-4 py-2.5 ${isSelf ? "justify-self-end bg-action-soft" : "justify-self-start bg-sunken"} ${to === null ? "" : "border-2 border-line-strong"}`}
    >
      <p className="flex flex-wrap gap-x-2 text-[0.85rem] text-ink-soft">
        <span className="font-semibold text-ink">{isSelf ? t("you") : fromName}</span>
        {to === null ? null : (
          <span>{isSelf ? t("onlyTo", { name: to.name }) : t("onlyToYou")}</span>
        )}
        <time dateTime={new Date(atMs).toISOString()}>
          {format.dateTime(new Date(atMs), { hour: "2-digit", minute: "2-digit" })}
        </time>
      </p>
      <p className="whitespace-pre-wrap break-words">
        {chatParts(message.text).map(({ text, href }, index) =>
          href === null ? (
            text
          ) : (
            <a
              key={index}
              href={href}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="underline"
            >
              {text}
              <span className="st-visually-hidden"> {t("newWindow")}</span>
            </a>
          ),
        )}
      </p>
    </li>
  );
}
