"use client";
import { Menu, UserRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";

import type { NavigationKey } from "../model/navigation";

import { SideNavigation } from "./side-navigation";
import { SignOutButton } from "./sign-out-button";

/** The frame of every page behind the sign-in: who one is, where one can go, how to get out. */
export function OfficeShell(props: {
  readonly entries: readonly NavigationKey[];
  readonly displayName: string;
  readonly role: string;
  readonly children: ReactNode;
}) {
  const t = useTranslations("shell");
  const menu = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  return (
    <div className="ad-office">
      <a className="ad-skip" href="#inhalt">
        {t("skip")}
      </a>
      <header className="ad-bar">
        <Link className="ad-bar__brand" href="/">
          {t("product")}
        </Link>
        <div className="ad-bar__person">
          <Link className="ad-bar__account" href="/konto">
            <UserRound aria-hidden="true" />
            <span>
              <strong>{props.displayName}</strong>
              <span className="ad-muted">{props.role}</span>
            </span>
          </Link>
          <SignOutButton />
        </div>
      </header>
      <details ref={menu} className="ad-menu">
        <summary>
          <Menu aria-hidden="true" />
          {t("menu")}
        </summary>
        <SideNavigation entries={props.entries} />
      </details>
      <aside className="ad-side">
        <SideNavigation entries={props.entries} />
      </aside>
      <main id="inhalt" className="ad-main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}
