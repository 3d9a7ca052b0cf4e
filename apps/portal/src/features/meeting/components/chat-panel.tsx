"use client";
import { useEffect, useRef } from "react";
import { useFormatter, useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";

import { chatLogText } from "../model/chat-text";
import type { ChatMessage, Participant, Reaction } from "../model/types";
import { ChatLine } from "./chat-line";
import { ChatWriter } from "./chat-writer";
import { ReactionRow } from "./reaction-row";
import { SidePanel } from "./side-panel";

/** What was written, and a way to write. */
export interface ChatPanelProps {
  readonly messages: readonly ChatMessage[];
  readonly participants: readonly Participant[];
  readonly onSend: (text: string, toId?: string) => void;
  readonly onReact: (reaction: Reaction) => void;
  readonly onClose: () => void;
}

/** The chat. New lines are announced by the meeting's live region, so the list itself is silent. */
export function ChatPanel(props: ChatPanelProps) {
  const { messages, participants, onSend, onReact, onClose } = props;
  const t = useTranslations("meeting.chat");
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [messages.length]);
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <div
        className="min-h-0 flex-1 overflow-y-auto px-5 py-3"
        tabIndex={0}
        role="region"
        aria-label={t("messages")}
      >
        {messages.length === 0 ? <p className="text-ink-soft">{t("empty")}</p> : null}
        <ol className="grid gap-3">
          {messages.map((message) => (
            <ChatLine key={message.id} message={message} />
          ))}
        </ol>
        {messages.length === 0 ? null : <CopyLog messages={messages} />}
        <div ref={end} />
      </div>
      <div className="grid gap-2 border-t border-line px-4 py-3 sm:gap-3">
        <ReactionRow onReact={onReact} />
        <ChatWriter others={participants.filter(({ isSelf }) => !isSelf)} onSend={onSend} />
      </div>
    </SidePanel>
  );
}

function CopyLog({ messages }: Pick<ChatPanelProps, "messages">) {
  const t = useTranslations("meeting.chat");
  const format = useFormatter();
  const log = chatLogText(messages, {
    time: (atMs) => format.dateTime(new Date(atMs), { hour: "2-digit", minute: "2-digit" }),
    you: t("you"),
    privately: (from, to) => t("privately", { from, to }),
  });
  return (
    <div className="mt-4 flex justify-center">
      <CopyButton
        variant="quiet"
        text={log}
        label={t("copyLog")}
        doneLabel={t("logCopied")}
        failedLabel={t("logNotCopied")}
      />
    </div>
  );
}
