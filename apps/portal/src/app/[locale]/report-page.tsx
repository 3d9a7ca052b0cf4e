import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";

import { SitePage } from "./site-page";
import { ReportForm } from "@/features/report/components/report-form";
import type { ReportKind } from "@/features/report/model/report-state";

/** Title of a page for reports. */
export async function reportMetadata(kind: ReportKind): Promise<Metadata> {
  return { title: (await getTranslations("report"))(`${kind}.heading`) };
}

/** A page on which a barrier or abuse is reported. */
export async function ReportPage({ kind }: { readonly kind: ReportKind }) {
  const t = await getTranslations("report");
  const { report, errors } = await getMessages();
  return (
    <SitePage path={kind === "barrier" ? "/barrierefreiheit/melden" : "/melden"}>
      <div className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6">
        <div className="grid max-w-2xl gap-6">
          <div className="grid gap-3">
            <h1 className="text-3xl sm:text-4xl">{t(`${kind}.heading`)}</h1>
            <p className="text-xl text-ink-soft">{t(`${kind}.intro`)}</p>
          </div>
          <NextIntlClientProvider messages={{ report, errors }}>
            <ReportForm kind={kind} />
          </NextIntlClientProvider>
        </div>
      </div>
    </SitePage>
  );
}
