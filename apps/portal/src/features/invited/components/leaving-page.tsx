"use client";
import { useEffect, useState } from "react";
import { Button, Notice } from "@stadtstube/ui";
import { MailCheck, MailX } from "lucide-react";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import type { LeavingSheet } from "../model/invited-sheet";
import { LinkDesk } from "../model/link-desk";
import { ByLink } from "./by-link";
import { LinkRefusal } from "./link-refusal";

/** Where somebody ends a club's mails, or wants them again. */
export function LeavingPage() {
  return <ByLink>{(secret) => <Leaving key={secret} secret={secret} />}</ByLink>;
}

function Leaving({ secret }: { readonly secret: string }) {
  const t = useTranslations("invited.leave");
  const [desk] = useState(
    () =>
      new LinkDesk<LeavingSheet>({
        ...{ read: "/api/abmelden/lesen", change: "/api/abmelden/aendern", key: { secret } },
      }),
  );
  const { sheet, failure, isBusy, changes } = useStore(desk);
  useEffect(() => {
    void desk.load();
  }, [desk]);
  if (sheet === null) {
    return failure === null ? (
      <p role="status">{t("loading")}</p>
    ) : (
      <LinkRefusal failure={failure} />
    );
  }
  const { clubName: club, hasLeft } = sheet;
  const press = (leaves: boolean) => void desk.change({ leaves });
  return (
    <div className="grid justify-items-start gap-5">
      <LinkRefusal failure={failure} />
      {hasLeft ? (
        <Notice
          tone="good"
          role="status"
          icon={<MailX aria-hidden="true" />}
          title={t("leftTitle")}
        >
          <p>{t("leftText", { club })}</p>
        </Notice>
      ) : (
        <>
          {changes > 0 ? (
            <Notice
              tone="good"
              role="status"
              icon={<MailCheck aria-hidden="true" />}
              title={t("backTitle")}
            >
              {null}
            </Notice>
          ) : null}
          <p className="text-lg [overflow-wrap:anywhere]">{t("text", { club })}</p>
        </>
      )}
      <Button
        variant={hasLeft ? "secondary" : "primary"}
        isDisabled={isBusy}
        onPress={() => press(!hasLeft)}
      >
        {t(hasLeft ? "back" : "leave")}
      </Button>
    </div>
  );
}
