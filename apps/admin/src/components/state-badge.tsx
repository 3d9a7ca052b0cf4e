import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert, Wrench } from "lucide-react";
import { useTranslations } from "next-intl";

const ICONS = {
  ok: CircleCheck,
  yellow: TriangleAlert,
  red: CircleAlert,
  maintenance: Wrench,
  unknown: CircleHelp,
} as const;

/** One word for a server. */
export type ServerState = keyof typeof ICONS;

/** A server's state as icon and word; never colour alone. */
export function StateBadge({ state }: { readonly state: ServerState }) {
  const t = useTranslations("state");
  const Icon = ICONS[state];
  return (
    <span className={`ad-badge ad-badge--${state}`}>
      <Icon aria-hidden="true" />
      {t(state)}
    </span>
  );
}
