import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export default async function GateLayout({ children }: { readonly children: ReactNode }) {
  const t = await getTranslations("shell");
  return (
    <main className="ad-gate">
      <p className="ad-gate__brand">{t("product")}</p>
      <div className="ad-gate__card">{children}</div>
    </main>
  );
}
