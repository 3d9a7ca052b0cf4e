"use client";
import { useMemo } from "react";
import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";

import { Owned } from "@/components/owned";
import { useStore } from "@/components/use-store";

import { type Inside, insideWatch, type InsideWatch } from "../model/inside-watch";

/** Says how many are inside and whether somebody leads, and keeps it up to date. */
export function InsideLine({ code }: { readonly code: string }) {
  const owned = useMemo(
    () => new Owned({ open: () => insideWatch(code), close: (opened) => opened.close() }),
    [code],
  );
  const watch = useStore(owned);
  return (
    <p className="flex min-h-8 items-center gap-2.5 font-semibold" role="status">
      {watch === null ? null : <Words watch={watch} />}
    </p>
  );
}

function Words({ watch }: { readonly watch: InsideWatch }) {
  const t = useTranslations("join.inside");
  const inside = useStore<Inside | null>(watch);
  if (inside === null) return null;
  const { people, hostPresent } = inside;
  return (
    <>
      <UsersRound aria-hidden="true" className="h-6 w-6 flex-none text-action" />
      {people === 0
        ? t("nobody")
        : hostPresent
          ? t("withHost", { count: people })
          : t("withoutHost", { count: people })}
    </>
  );
}
