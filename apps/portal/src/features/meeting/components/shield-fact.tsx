"use client";
import { ShieldAlert, ShieldCheck, ShieldQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";

import type { PersonShield } from "../model/types";

/** One person's encryption in words; true by what was really received from them. */
export function ShieldFact({ shield }: { readonly shield: PersonShield }) {
  const t = useTranslations("meeting.shield.person");
  const Sign =
    shield === "encrypted" ? ShieldCheck : shield === "waiting" ? ShieldQuestionMark : ShieldAlert;
  return (
    <li className="flex items-center gap-1.5 [&_svg]:h-4 [&_svg]:w-4">
      <Sign aria-hidden="true" />
      {t(shield)}
    </li>
  );
}
