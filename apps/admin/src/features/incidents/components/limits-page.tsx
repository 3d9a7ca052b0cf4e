import Link from "next/link";
import { useTranslations } from "next-intl";

import { PageHead } from "@/components/page-head";

import type { LimitsView } from "../model/limit-view";

import { LimitCard } from "./limit-card";

/** Every rule with the limits that hold, and how to set others. */
export function LimitsPage({ view }: { readonly view: LimitsView }) {
  const t = useTranslations("limits");
  return (
    <>
      <p>
        <Link href="/stoerungen">{t("back")}</Link>
      </p>
      <PageHead title={t("title")} lead={t("lead")} />
      <ul className="ad-rows">
        {view.rows.map((row) => (
          <LimitCard key={row.rule} row={row} mayChange={view.mayChange} />
        ))}
      </ul>
    </>
  );
}
