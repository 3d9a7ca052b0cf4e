"use client";
import { useState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { ChevronRight, Search } from "lucide-react";
import { useTranslations } from "next-intl";

import { type SearchablePage, searchHelp } from "../model/search-help";

/** A page that can be found. */
export interface HelpSearchPage extends SearchablePage {
  readonly href: string;
}

/** The list of the help's pages and what to look for in it. */
export interface HelpSearchProps {
  readonly pages: readonly HelpSearchPage[];
  /** The address of the list itself. */
  readonly action: string;
  /** What was asked for in the address. */
  readonly query: string;
}

/** Narrows the list while one types; without script, the form asks the server for the same. */
export function HelpSearch({ pages, action, query }: HelpSearchProps) {
  const t = useTranslations("help");
  const [typed, setTyped] = useState(query);
  const found = searchHelp(pages, typed);
  return (
    <>
      <form role="search" method="get" action={action} className="st-field print:hidden">
        <label htmlFor="suche" className="kern-label st-field__label">
          {t("search")}
        </label>
        <p id="suche-hinweis" className="kern-hint st-field__hint">
          {t("searchHint")}
        </p>
        <div className="flex flex-wrap gap-3">
          <input
            id="suche"
            name="suche"
            type="search"
            maxLength={200}
            autoComplete="off"
            className="kern-form-input__input st-input min-w-0 flex-[1_1_14rem]"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            aria-describedby="suche-hinweis"
          />
          <button type="submit" className={buttonClass("secondary")}>
            <Search aria-hidden="true" />
            {t("searchButton")}
          </button>
        </div>
      </form>
      <p role="status" className={found.length === 0 ? "text-lg" : "st-visually-hidden"}>
        {typed.trim() === "" ? "" : t("found", { count: found.length })}
      </p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {found.map((page) => (
          <li key={page.slug} className="grid">
            <a
              href={page.href}
              className="st-card flex items-center gap-3 p-5 text-ink no-underline hover:bg-action-soft"
            >
              <span className="min-w-0 flex-1">
                <span className="block text-lg font-semibold text-action">{page.title}</span>
                <span className="block text-ink-soft">{page.summary}</span>
              </span>
              <ChevronRight aria-hidden="true" className="h-6 w-6 flex-none text-action" />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
