"use client";
import { Button } from "@stadtstube/ui";
import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";
import { ownBrowserKind } from "@/components/devices/page-abilities";

import type { CheckList } from "../model/check-list";
import { reportText } from "../model/report";
import { figureWords, findingWords } from "./check-words";

/** The results to pass on, by clipboard or as a file. */
export function TestReport({ checks }: { readonly checks: CheckList }) {
  const t = useTranslations("connectionTest");
  const format = useFormatter();
  const { browser, system } = ownBrowserKind();
  const text = reportText(checks, {
    title: t("report.title"),
    head: [
      t("report.made", {
        time: format.dateTime(new Date(), { dateStyle: "medium", timeStyle: "short" }),
      }),
      t("report.system", { browser, system }),
    ],
    name: (check) => t(`names.${check}`),
    verdict: ({ verdict }) => t(`verdicts.${verdict}`),
    finding: (check, result) => findingWords(t, check, result),
    figures: (result) => figureWords(t, result),
  });
  return (
    <section className="grid gap-3" aria-labelledby="bericht">
      <h2 id="bericht" className="text-2xl">
        {t("report.heading")}
      </h2>
      <p className="text-ink-soft">{t("report.hint")}</p>
      <div className="flex flex-wrap gap-3">
        <CopyButton
          text={text}
          label={t("report.copy")}
          doneLabel={t("report.copied")}
          failedLabel={t("report.copyFailed")}
        />
        <Button
          icon={<Download aria-hidden="true" />}
          onPress={() => saveText(t("report.file"), text)}
        >
          {t("report.save")}
        </Button>
      </div>
    </section>
  );
}

function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
