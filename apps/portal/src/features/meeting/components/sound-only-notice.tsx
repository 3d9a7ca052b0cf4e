"use client";
import { Button } from "@stadtstube/ui";
import { Ear, Video } from "lucide-react";
import { useTranslations } from "next-intl";

import type { ViewChoices, ViewChoicesState } from "../model/view-choices";

/** Says that no cameras are seen, with the way back beside. */
export function SoundOnlyNotice(props: {
  readonly choices: ViewChoices;
  readonly chosen: ViewChoicesState;
}) {
  const t = useTranslations("meeting.soundOnly");
  const { soundOnly } = props.chosen;
  return (
    <div role="status" className={soundOnly ? "" : "st-visually-hidden"}>
      {!soundOnly ? null : (
        <div className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-2xl bg-action-soft px-4 py-1">
          <p className="flex items-center gap-3 font-semibold">
            <Ear aria-hidden="true" className="h-6 w-6 flex-none text-action" />
            {t("chosen")}
          </p>
          <Button
            variant="quiet"
            icon={<Video aria-hidden="true" />}
            onPress={() => props.choices.setSoundOnly(false)}
          >
            {t("back")}
          </Button>
        </div>
      )}
    </div>
  );
}
