import { DoorOpen, TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { CodeForm } from "@/components/codes/code-form";
import { errorText } from "@/components/error-text";
import { SitePage } from "./site-page";
import { HomeFacts } from "@/features/home/components/home-facts";
import { HomeHero } from "@/features/home/components/home-hero";
import { HomeSteps } from "@/features/home/components/home-steps";
import { HomeCalendarLink } from "@/features/public-calendar/components/home-calendar-link";
import { HomeState } from "@/features/state/components/home-state";
import { townWelcome } from "@/features/home/queries";
import { StartForm, StartOptionsLink } from "@/features/start/components/start-form";
import { requireTown } from "@/server/tenant";

interface HomePageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function HomePage({ searchParams }: HomePageProps) {
  const town = await requireTown();
  const t = await getTranslations("code");
  const welcome = await townWelcome();
  const refusal = (await searchParams)["hinweis"];
  return (
    <SitePage path="/">
      <HomeState />
      <HomeHero
        townName={town.name}
        welcome={welcome}
        notice={typeof refusal === "string" ? <HomeNotice code={refusal} /> : null}
        start={<StartForm />}
        more={<StartOptionsLink />}
        join={
          <div className="grid gap-5">
            <section className="st-card p-6 sm:p-8" aria-labelledby="teilnehmen">
              <h2 id="teilnehmen" className="mb-4 flex items-center gap-3 text-2xl">
                <DoorOpen aria-hidden="true" className="h-7 w-7 flex-none text-action" />
                {t("heading")}
              </h2>
              <CodeForm />
            </section>
            <HomeCalendarLink />
          </div>
        }
      />
      <HomeFacts townName={town.name} />
      <HomeSteps />
    </SitePage>
  );
}

async function HomeNotice({ code }: { readonly code: string }) {
  const { title, text } = errorText(await getTranslations("errors"), { code });
  return (
    <div className="st-notice st-notice--warning" role="alert">
      <TriangleAlert aria-hidden="true" />
      <div>
        <p className="st-notice__title">{title}</p>
        <p>{text}</p>
      </div>
    </div>
  );
}
