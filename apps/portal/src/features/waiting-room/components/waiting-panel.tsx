"use client";
import { useState } from "react";
import { Button } from "@stadtstube/ui";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";

import type { HostDesk } from "../model/host-desk";
import { SecurityDialog } from "./security-dialog";
import { WaitingList } from "./waiting-list";

/** What stands in the meeting's panel "Warteraum": who waits, and the way to the door's settings. */
export function WaitingPanel({ desk }: { readonly desk: HostDesk }) {
  const t = useTranslations("waitingRoom");
  const [open, setOpen] = useState(false);
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between gap-4 overflow-y-auto p-5">
      <WaitingList desk={desk} />
      <Button block icon={<ShieldCheck aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t("security.open")}
      </Button>
      <SecurityDialog desk={desk} isOpen={open} onClose={() => setOpen(false)} />
    </div>
  );
}
