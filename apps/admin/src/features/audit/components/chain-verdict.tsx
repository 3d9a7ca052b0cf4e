"use client";
import { Notice } from "@stadtstube/ui";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { ErrorText } from "@/components/error-text";
import type { ActionError } from "@/server/action-result";

import { verifyChainAction } from "../actions";
import type { ChainView } from "../model/audit-view";

/** Whether the chain holds: asked for after the page is there, because a long one takes its time. */
export function ChainVerdict() {
  const t = useTranslations("audit");
  const [verdict, setVerdict] = useState<ChainView | null>(null);
  const [error, setError] = useState<ActionError | null>(null);
  useEffect(() => {
    verifyChainAction({}).then(
      (result) => (result.ok ? setVerdict(result.value) : setError(result.error)),
      () => setError({ code: "offline", category: "network" }),
    );
  }, []);
  if (error !== null) return <ErrorText error={error} />;
  if (verdict === null) return <p role="status">{t("verifying")}</p>;
  return verdict.isIntact ? (
    <Notice tone="good" icon={<ShieldCheck aria-hidden="true" />}>
      <p>{t("intact", { entries: verdict.entries })}</p>
      <p className="ad-hash">{verdict.headHash}</p>
    </Notice>
  ) : (
    <Notice tone="danger" role="alert" icon={<ShieldAlert aria-hidden="true" />}>
      <p>{t("broken", { entries: verdict.entries })}</p>
    </Notice>
  );
}
