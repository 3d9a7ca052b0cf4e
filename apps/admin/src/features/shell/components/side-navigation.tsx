"use client";
import {
  Ban,
  Building2,
  CalendarDays,
  ChartColumn,
  Flag,
  HeartHandshake,
  LayoutDashboard,
  type LucideIcon,
  Megaphone,
  ScrollText,
  Server,
  ShieldCheck,
  Siren,
  Users,
  Wrench,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

import { currentEntry, NAVIGATION, type NavigationKey } from "../model/navigation";

const ICONS: Readonly<Record<NavigationKey, LucideIcon>> = {
  overview: LayoutDashboard,
  servers: Server,
  incidents: Siren,
  maintenance: Wrench,
  usage: ChartColumn,
  towns: Building2,
  announcements: Megaphone,
  clubs: HeartHandshake,
  publicDates: CalendarDays,
  blockedNames: Ban,
  reports: Flag,
  dataProtection: ShieldCheck,
  audit: ScrollText,
  people: Users,
};

/** The list of pages; the current one is marked by more than colour. */
export function SideNavigation({ entries }: { readonly entries: readonly NavigationKey[] }) {
  const t = useTranslations("shell");
  const current = currentEntry(usePathname());
  return (
    <nav aria-label={t("navigation")}>
      <ul className="ad-nav">
        {NAVIGATION.filter(({ key }) => entries.includes(key)).map(({ key, href }) => {
          const Icon = ICONS[key];
          return (
            <li key={key}>
              <Link
                href={href}
                className="ad-nav__link"
                aria-current={key === current ? "page" : undefined}
              >
                <Icon aria-hidden="true" />
                {t(`pages.${key}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
