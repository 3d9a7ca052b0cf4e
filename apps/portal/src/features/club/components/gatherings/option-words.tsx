"use client";
import type { GatheringOptions } from "@stadtstube/domain";
import { useTranslations } from "next-intl";

/** What holds in the room while the date is on, in words; the PIN to be handed on. */
export function OptionWords({ options }: { readonly options: GatheringOptions }) {
  const t = useTranslations("gatherings.options");
  const { pin, opensBeforeMinutes: before, closesAfterMinutes: after } = options;
  return (
    <ul className="grid gap-1">
      <li>{t(options.waitingRoom ? "isWaiting" : "isOpen")}</li>
      {pin === null ? null : <li>{t("pinIs", { pin })}</li>}
      {options.screenForHosts ? <li>{t("screen")}</li> : null}
      {options.startMuted ? <li>{t("muted")}</li> : null}
      {before === null ? null : <li>{t("opensAt", { minutes: before })}</li>}
      {after === null ? null : <li>{t("closesAt", { minutes: after })}</li>}
    </ul>
  );
}
