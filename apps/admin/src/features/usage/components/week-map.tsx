import { useFormatter, useTranslations } from "next-intl";

import type { UsageView } from "../model/usage-view";
import { busiestHour, heatLevel, mostOf } from "../model/week-hours";

/** When people come: entries by weekday and hour, as a table whose cells are the darker the more. */
export function WeekMap({ week }: Pick<UsageView, "week">) {
  const t = useTranslations("usage");
  const format = useFormatter();
  const most = mostOf(week);
  const busiest = busiestHour(week);
  // 5 January 2026 is a Monday.
  const name = (weekday: number, length: "long" | "short") =>
    format.dateTime(Date.UTC(2026, 0, 5 + weekday, 12), { weekday: length, timeZone: "UTC" });
  if (busiest === null) return <p>{t("nobody")}</p>;
  return (
    <>
      <p>{t("busiest", { weekday: name(busiest.weekday, "long"), hour: busiest.hour })}</p>
      <div className="ad-table-scroll" tabIndex={0} role="group" aria-labelledby="woche">
        <table className="ad-table ad-heat">
          <thead>
            <tr>
              <th scope="col">{t("weekday")}</th>
              {Array.from({ length: 24 }, (_, hour) => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {week.map((hours, weekday) => (
              <tr key={name(weekday, "long")}>
                <th scope="row">{name(weekday, "short")}</th>
                {hours.map((entries, hour) => (
                  <td
                    // The hours of a day never move.
                    key={`${weekday}-${hour}`}
                    className={`ad-heat__cell ad-heat__cell--${heatLevel(entries, most)}`}
                  >
                    {entries === null ? t("few") : entries === 0 ? "" : format.number(entries)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
