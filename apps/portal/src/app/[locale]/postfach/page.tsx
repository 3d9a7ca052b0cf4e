import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { MailboxList } from "@/features/mailbox/components/mailbox-list";
import { readMailbox } from "@/server/mailbox";

import { SitePage } from "../site-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailbox"))("heading"), robots: { index: false } };
}

export default async function Page() {
  const mails = await readMailbox();
  if (mails === null) notFound();
  const t = await getTranslations("mailbox");
  return (
    <SitePage path="/postfach">
      <div className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6">
        <div className="grid max-w-3xl gap-6">
          <div className="grid gap-3">
            <h1 className="text-3xl sm:text-4xl">{t("heading")}</h1>
            <p className="text-xl text-ink-soft">{t("intro")}</p>
          </div>
          {mails.length === 0 ? <p>{t("empty")}</p> : <MailboxList mails={mails} to={t("to")} />}
        </div>
      </div>
    </SitePage>
  );
}
