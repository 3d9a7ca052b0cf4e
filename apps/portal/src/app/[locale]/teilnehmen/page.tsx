import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { explainRoomCode } from "@stadtstube/domain";

import { SitePage } from "../site-page";
import { CodeForm } from "@/components/codes/code-form";
import { CodeExplained } from "@/features/find-meeting/components/code-explained";

interface JoinPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The empty field may be found by searching; what somebody typed into it may not. */
export async function generateMetadata({ searchParams }: JoinPageProps): Promise<Metadata> {
  const t = await getTranslations("code");
  const { code } = await searchParams;
  const title = t("heading");
  return code === undefined ? { title } : { title, robots: { index: false, follow: false } };
}

/** A field for the code, and a kind word about what was typed into it before. */
export default async function JoinPage({ searchParams }: JoinPageProps) {
  const t = await getTranslations("code");
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code.slice(0, 200) : "";
  return (
    <SitePage path="/teilnehmen">
      <div className="mx-auto grid w-full max-w-6xl flex-1 content-center gap-5 px-4 py-10 sm:px-6 [&>*]:max-w-2xl">
        <h1 className="text-3xl sm:text-4xl">{t("heading")}</h1>
        {code === undefined ? null : <CodeExplained explanation={explainRoomCode(typed)} />}
        <section className="st-card p-6 sm:p-8" aria-label={t("label")}>
          <CodeForm typed={typed} />
        </section>
      </div>
    </SitePage>
  );
}
