"use client";
import { Button } from "@stadtstube/ui";
import { Printer } from "lucide-react";

import { useHasScript } from "./use-has-script";

/** Opens the browser's print dialog; not there without script, where the browser's own menu prints. */
export function PrintButton({ label }: { readonly label: string }) {
  if (!useHasScript()) return null;
  return (
    <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
      {label}
    </Button>
  );
}
