"use client";
import { useTranslations } from "next-intl";

import type { TokenRow, TokensView } from "../../model/tokens-view";
import { revokeTokenAction } from "../../token-deeds";
import { DeedButton } from "../deed-button";
import { TokenForm } from "./token-form";

/** The tokens by which programs act for a club, and a form for another one. */
export function TokensPage({ view }: { readonly view: TokensView }) {
  const t = useTranslations("clubTokens");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <TokenForm view={view} />
      <section className="st-card grid gap-5 p-5 sm:p-7" aria-labelledby="schluessel">
        <h2 id="schluessel" className="text-2xl">
          {t("list")}
        </h2>
        {view.tokens.length === 0 ? <p>{t("none")}</p> : null}
        <ul className="grid gap-4">
          {view.tokens.map((token) => (
            <li
              key={token.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3"
            >
              <TokenText token={token} />
              <DeedButton
                text={t("revoke")}
                label={t("revokeLabel", { name: token.name })}
                question={t("revokeQuestion")}
                input={{ clubId: view.clubId, tokenId: token.id }}
                action={revokeTokenAction}
              >
                <p>{t("revokeText", { name: token.name })}</p>
              </DeedButton>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function TokenText({ token }: { readonly token: TokenRow }) {
  const t = useTranslations("clubTokens");
  const { name, scopes, lastDay, lastUsed, isOver } = token;
  return (
    <span className="grid min-w-0">
      <strong className="[overflow-wrap:anywhere]">{name}</strong>
      <span>{scopes.map((scope) => t(`scopes.${scope}`)).join(" · ")}</span>
      <span className="text-ink-soft">
        {t(isOver ? "over" : "until", { day: lastDay })}{" "}
        {lastUsed === null ? t("unused") : t("lastUsed", { day: lastUsed })}
      </span>
    </span>
  );
}
