import { useFormatter, useTranslations } from "next-intl";

import type { UsageView } from "../model/usage-view";

/** How much of the meetings' time was spent in how large a round. */
export function SizeTable({ sizes }: Pick<UsageView, "sizes">) {
  const t = useTranslations("usage");
  const format = useFormatter();
  if (sizes === null) return <p>{t("hidden")}</p>;
  return (
    <table className="ad-table ad-bars">
      <thead>
        <tr>
          <th scope="col">{t("size")}</th>
          <th scope="col">{t("share")}</th>
        </tr>
      </thead>
      <tbody>
        {sizes.map(({ most, share }) => (
          <tr key={most ?? "more"}>
            <th scope="row">{most === null ? t("more") : t("upTo", { most })}</th>
            <td>
              {format.number(share, { style: "percent", maximumFractionDigits: 0 })}
              <span
                className="ad-bars__bar"
                style={{ inlineSize: `${Math.round(share * 100)}%` }}
                aria-hidden="true"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
