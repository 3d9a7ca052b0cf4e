"use client";
import type { ReactNode } from "react";
import { useTranslations } from "next-intl";

import { ByFragment } from "@/components/by-fragment";

import { LinkRefusal } from "./link-refusal";

const SECRET = /^#[A-Za-z0-9_-]{43}$/;
const UNKNOWN = { code: "invitation.unknown" };

/** Shows what the secret of a link in a letter leads to. */
export function ByLink({ children }: { readonly children: (secret: string) => ReactNode }) {
  const t = useTranslations("invited");
  return (
    <ByFragment loading={t("leave.loading")} script={t("script")}>
      {(hash) => (SECRET.test(hash) ? children(hash.slice(1)) : <LinkRefusal failure={UNKNOWN} />)}
    </ByFragment>
  );
}
