"use client";
import { useEffect, useState } from "react";
import { Button } from "@stadtstube/ui";
import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import { MemberDesk } from "../model/member-desk";
import type { PageKey } from "../model/poll-fragment";
import { PollView } from "./poll-view";
import { PollRefusal } from "./refusal";

/** One poll: while it is loaded, when it cannot be, and itself. */
export function PollPage({ linkKey }: { readonly linkKey: PageKey }) {
  const t = useTranslations("polls.member");
  const [desk] = useState(() => new MemberDesk(linkKey));
  const { sheet, failure, done, isBusy } = useStore(desk);
  useEffect(() => {
    void desk.load();
  }, [desk]);
  if (sheet === null && done?.kind !== "deleted") {
    if (failure === null) return <p role="status">{t("loading")}</p>;
    return (
      <div className="grid gap-4">
        <PollRefusal failure={failure} />
        <div>
          <Button icon={<RotateCw aria-hidden="true" />} onPress={() => void desk.load()}>
            {t("again")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <PollView
      sheet={sheet}
      done={done}
      failure={failure}
      isBusy={isBusy}
      onSend={(answer) => void desk.send(answer)}
      onTakeBack={() => desk.takeBack()}
    />
  );
}
