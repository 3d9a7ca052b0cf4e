import { useFormatter, useTranslations } from "next-intl";

import type { UsageView } from "../model/usage-view";

/** How many meetings lasted how long, as figures and as bars. */
export function LengthTable({ lengths }: Pick<UsageView, "lengths">) {
  const t = useTranslations("usage");
  const format = useFormatter();
  if (lengths === null) return <p>{t("hidden")}</p>;
  const longest = Math.max(1, ...lengths.map(({ meetings }) => meetings ?? 0));
  return (
    <table className="ad-table ad-bars">
      <thead>
        <tr>
          <th scope="col">{t("length")}</th>
          <th scope="col">{t("figure.meetings")}</th>
        </tr>
      </thead>
      <tbody>
        {lengths.map(({ most, meetings }) => (
          <tr key={most ?? "longer"}>
            <th scope="row">{most === null ? t("longer") : t("upToMinutes", { most })}</th>
            <td>
              {meetings === null ? t("hidden") : format.number(meetings)}
              <span
                className="ad-bars__bar"
                style={{ inlineSize: `${Math.round(((meetings ?? 0) / longest) * 100)}%` }}
                aria-hidden="true"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
