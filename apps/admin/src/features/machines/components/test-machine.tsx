"use client";
import { Button } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { testServerAction } from "../actions";
import type { MachineRow } from "../model/machine-view";

/** Looks at a server at once, and says what came of it. */
export function TestMachine({ row }: { readonly row: Pick<MachineRow, "id" | "name"> }) {
  const t = useTranslations("machines");
  const failures = useTranslations("failure");
  const { run, isPending, error } = useDeed(testServerAction);
  const [result, setResult] = useState("");
  const test = async () => {
    setResult("");
    const made = await run({ id: row.id });
    if (made === undefined) return;
    const reason = made.failure as "probe.timeout" | null;
    setResult(
      reason === null
        ? t("test.ok", { name: row.name })
        : t("test.failed", { name: row.name, reason: failures(reason) }),
    );
  };
  return (
    <>
      <Button
        variant="quiet"
        isDisabled={isPending}
        aria-label={`${t("test.text")}: ${row.name}`}
        onPress={() => void test()}
      >
        {t("test.text")}
      </Button>
      <span role="status" className="ad-test">
        {result}
      </span>
      <ErrorText error={error} />
    </>
  );
}
