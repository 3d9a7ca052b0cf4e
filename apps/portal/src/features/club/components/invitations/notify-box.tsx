"use client";
import { useId } from "react";
import { useTranslations } from "next-intl";

/** Whether the invited hear of a change; nothing where nobody would get a mail. Works without script. */
export function NotifyBox(props: {
  readonly reachable: number;
  readonly onChange?: (isWanted: boolean) => void;
}) {
  const t = useTranslations("clubInvitations");
  const id = useId();
  const { reachable, onChange } = props;
  if (reachable === 0) return null;
  return (
    <div className="st-check">
      <input
        id={id}
        name="notifies"
        type="checkbox"
        defaultChecked
        className="st-check__box"
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <label className="st-check__label" htmlFor={id}>
        {t("notify", { count: reachable })}
      </label>
    </div>
  );
}
