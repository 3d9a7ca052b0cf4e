"use client";
import { type ReactNode } from "react";
import { Button, buttonClass } from "@stadtstube/ui";
import { ArrowRight, KeyRound, Share2, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";
import { pageLocation } from "@/components/page-location";
import { useStore } from "@/components/use-store";

/** A meeting that was just started. */
export interface InvitationProps {
  readonly code: string;
  /** The meeting's address without origin, in the page's language. */
  readonly meetingPath: string;
}

/** The guests' link first, the way in second, and the host's own link apart and explained. */
export function Invitation({ code, meetingPath }: InvitationProps) {
  const t = useTranslations("invitation");
  const { origin, hostSecret } = useStore(pageLocation);
  const guestLink = `${origin}${meetingPath}`;
  const hostLink = hostSecret === "" ? "" : `${guestLink}#h=${hostSecret}`;
  const words = { doneLabel: t("copied"), failedLabel: t("copyFailed") };
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-10 gap-y-6 px-4 pb-14 pt-2 sm:px-6 lg:grid-cols-[1.5fr_1fr]">
      <div className="grid gap-2 lg:col-span-2">
        <h1 className="text-3xl sm:text-4xl">{t("heading")}</h1>
        <p className="text-xl text-ink-soft">{t("intro")}</p>
      </div>
      <div className="grid content-start gap-6">
        <LinkCard icon={<UsersRound aria-hidden="true" />} title={t("guestTitle")}>
          <p>{t("guestText")}</p>
          <LinkText text={guestLink} />
          <div className="flex flex-wrap gap-3">
            <CopyButton text={guestLink} label={t("copyGuest")} {...words} />
            <ShareButton link={guestLink} />
          </div>
          <p className="text-ink-soft">
            {t("codeText")}
            <strong className="block text-xl text-ink">{code.replaceAll("-", " ")}</strong>
          </p>
        </LinkCard>
        <a
          href={hostLink === "" ? meetingPath : hostLink}
          className={`${buttonClass("primary", { large: true })} sm:justify-self-start`}
        >
          {t("enter")}
          <ArrowRight aria-hidden="true" />
        </a>
      </div>
      {hostLink === "" ? null : (
        <div>
          <LinkCard icon={<KeyRound aria-hidden="true" />} title={t("hostTitle")}>
            <p>{t("hostText")}</p>
            <div className="flex flex-wrap gap-3">
              <CopyButton text={hostLink} label={t("copyHost")} {...words} />
            </div>
          </LinkCard>
        </div>
      )}
    </div>
  );
}

function LinkCard(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="st-card grid gap-4 p-6 sm:p-8">
      <h2 className="flex items-center gap-3 text-2xl [&_svg]:h-7 [&_svg]:w-7 [&_svg]:flex-none [&_svg]:text-action">
        {props.icon}
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

function LinkText({ text }: { readonly text: string }) {
  return (
    <p className="select-all [overflow-wrap:anywhere] rounded-xl bg-action-soft px-4 py-3 text-lg font-semibold">
      {text}
    </p>
  );
}

/** The phone's own way to pass a link on; not there where the browser has none. */
function ShareButton({ link }: { readonly link: string }) {
  const t = useTranslations("invitation");
  const { origin } = useStore(pageLocation);
  // Before the page runs, nothing is known of the browser; the button must not flicker in and out.
  if (origin === "" || !("share" in navigator)) return null;
  // Closing the phone's own list is an answer, not a failure.
  const share = () => void navigator.share({ url: link }).catch(() => undefined);
  return (
    <Button icon={<Share2 aria-hidden="true" />} onPress={share}>
      {t("share")}
    </Button>
  );
}
