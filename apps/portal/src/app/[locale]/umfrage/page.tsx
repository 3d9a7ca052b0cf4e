import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { MemberPoll } from "@/features/polls/components/member-poll";

import { PollFrame } from "../poll-frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("polls.member");
  return { title: t("heading"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function Page() {
  const t = await getTranslations("polls.member");
  return (
    <PollFrame path="/umfrage" keepsFragment heading={t("heading")}>
      <MemberPoll />
    </PollFrame>
  );
}
