import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert, Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import type { LiveState } from "../model/live-server";

const ICONS = {
  ok: CircleCheck,
  yellow: TriangleAlert,
  red: CircleAlert,
  maintenance: Wrench,
  unknown: CircleHelp,
} as const;

/** A server's state as icon and word; never colour alone. */
export function StateBadge({ state }: { readonly state: LiveState }) {
  const t = useTranslations("state");
  const Icon = ICONS[state];
  return (
    <span className={`ad-badge ad-badge--${state}`}>
      <Icon aria-hidden="true" />
      {t(state)}
    </span>
  );
}
