import { useFormatter, useTranslations } from "next-intl";

import type { UsageView } from "../model/usage-view";

/** What people said after meetings, as figures and as bars. */
export function RatingTable({ ratings }: Pick<UsageView, "ratings">) {
  const t = useTranslations("usage");
  const format = useFormatter();
  if (ratings === null) return <p>{t("noRatings")}</p>;
  const most = Math.max(1, ...ratings.map(({ answers }) => answers ?? 0));
  return (
    <table className="ad-table ad-bars">
      <thead>
        <tr>
          <th scope="col">{t("rating.answer")}</th>
          <th scope="col">{t("rating.number")}</th>
        </tr>
      </thead>
      <tbody>
        {ratings.map(({ rating, answers }) => (
          <tr key={rating}>
            <th scope="row">{t(`rating.${rating}`)}</th>
            <td>
              {answers === null ? t("hidden") : format.number(answers)}
              <span
                className="ad-bars__bar"
                style={{ inlineSize: `${Math.round(((answers ?? 0) / most) * 100)}%` }}
                aria-hidden="true"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
