"use client";
import { useEffect, useState } from "react";
import { Button } from "@stadtstube/ui";
import { RotateCw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import type { InvitedSheet } from "../model/invited-sheet";
import { LinkDesk } from "../model/link-desk";
import { ByLink } from "./by-link";
import { InvitationSheet } from "./invitation-sheet";
import { LinkRefusal } from "./link-refusal";

/** What somebody sees who follows the link in their letter. */
export function InvitationPage() {
  return <ByLink>{(secret) => <Invitation key={secret} secret={secret} />}</ByLink>;
}

function Invitation({ secret }: { readonly secret: string }) {
  const t = useTranslations("invited");
  const words = useLocale() === "en" ? "en" : "de";
  const [desk] = useState(
    () =>
      new LinkDesk<InvitedSheet>({
        ...{ read: "/api/einladung/lesen", change: "/api/einladung/antworten" },
        key: { secret, words },
      }),
  );
  const { sheet, failure, isBusy, changes } = useStore(desk);
  useEffect(() => {
    void desk.load();
  }, [desk]);
  if (sheet === null && failure === null) return <p role="status">{t("loading")}</p>;
  if (sheet === null) {
    return (
      <div className="grid gap-4">
        <LinkRefusal failure={failure} />
        <div>
          <Button icon={<RotateCw aria-hidden="true" />} onPress={() => void desk.load()}>
            {t("again")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <LinkRefusal failure={failure} />
      <InvitationSheet
        sheet={sheet}
        isBusy={isBusy}
        isSaved={changes > 0 && failure === null}
        onAnswer={(answer) => void desk.change({ answer })}
      />
    </>
  );
}
