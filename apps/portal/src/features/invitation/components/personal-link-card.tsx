"use client";
import { useState } from "react";
import { TextField } from "@stadtstube/ui";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Heart, Mail, Printer } from "lucide-react";
import { useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";
import { readFragment, writeFragment } from "@/components/link-fragment";
import { OneButtonPage } from "@/components/one-button-page";

import type { RoomFacts } from "../model/room-facts";
import { LinkCard, LinkText } from "./link-card";
import { ShareButton } from "./share-button";
import { useInvitationMail } from "./use-invitation-mail";

interface PersonalLinkCardProps {
  readonly room: RoomFacts;
  readonly townName: string;
  /** The meeting's address with its origin. */
  readonly site: string;
  readonly meetingPath: string;
  readonly pin: string;
  readonly linkKey: string;
}

/** A link for one person who shall not have to do anything but press one button. */
export function PersonalLinkCard(props: PersonalLinkCardProps) {
  const t = useTranslations("invitation.personal");
  const [typed, setTyped] = useState("");
  const { personName } = readFragment(`#${new URLSearchParams({ n: typed }).toString()}`);
  return (
    <LinkCard icon={<Heart aria-hidden="true" />} title={t("title")}>
      <p>{t("text")}</p>
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        value={typed}
        onChange={setTyped}
        maxLength={60}
        autoComplete="off"
      />
      {personName === "" ? null : <PersonalLink {...props} personName={personName} />}
    </LinkCard>
  );
}

function PersonalLink(props: PersonalLinkCardProps & { readonly personName: string }) {
  const { room, townName, site, meetingPath, pin, linkKey, personName } = props;
  const t = useTranslations("invitation");
  const fragment = writeFragment({ personName, pin, linkKey });
  const link = `${site}${fragment}`;
  const encrypted = linkKey !== "";
  const mail = useInvitationMail({ room, townName, link, pin, personName, encrypted });
  return (
    <>
      <LinkText text={link} />
      <div className="flex flex-wrap gap-3">
        <CopyButton
          text={link}
          label={t("personal.copy")}
          doneLabel={t("copied")}
          failedLabel={t("copyFailed")}
        />
        <ShareButton link={link} title={mail.subject} />
        <a href={mail.href} className={buttonClass("secondary")}>
          <Mail aria-hidden="true" />
          {t("personal.mail", { name: personName })}
        </a>
        <a href={`${meetingPath}/drucken${fragment}`} className={buttonClass("secondary")}>
          <Printer aria-hidden="true" />
          {t("personal.print", { name: personName })}
        </a>
      </div>
      <figure className="grid gap-2">
        <figcaption className="text-ink-soft">
          {t("personal.preview", { name: personName })}
        </figcaption>
        {/* A picture of the page: nothing in it can be reached or is read aloud. */}
        <div
          inert
          aria-hidden="true"
          className="rounded-2xl border border-line-strong bg-paper p-4"
        >
          <OneButtonPage name={personName} as="p" />
        </div>
      </figure>
    </>
  );
}
