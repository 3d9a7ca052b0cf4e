"use client";
import { useEffect, useRef } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";

import type { ImportView } from "../../model/contacts-view";

const MOST_SHOWN = 50;

/** What saving would do: who comes, and which lines do not and why. Takes the focus. */
export function ImportPreview(props: { readonly preview: ImportView; readonly isBusy: boolean }) {
  const t = useTranslations("contacts.import");
  const { contacts, faults } = props.preview;
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [props.preview]);
  return (
    <div className="grid gap-4">
      <h3 ref={place} tabIndex={-1} className="text-xl">
        {t("preview")}
      </h3>
      <p>{t("willAdd", { count: contacts.length })}</p>
      {contacts.length === 0 ? null : (
        <ul className="grid gap-1 ps-5 list-disc">
          {contacts.slice(0, MOST_SHOWN).map(({ name, email }) => (
            <li key={email} className="[overflow-wrap:anywhere]">
              {name} · {email}
            </li>
          ))}
          <More count={contacts.length - MOST_SHOWN} />
        </ul>
      )}
      {faults.length === 0 ? null : <Faults faults={faults} />}
      {contacts.length === 0 ? null : (
        <button
          type="submit"
          aria-disabled={props.isBusy}
          className={`${buttonClass("primary")} sm:justify-self-start`}
        >
          <Check aria-hidden="true" />
          {t("save", { count: contacts.length })}
        </button>
      )}
    </div>
  );
}

function Faults({ faults }: { readonly faults: ImportView["faults"] }) {
  const t = useTranslations("contacts.import");
  return (
    <>
      <p className="font-semibold">{t("willSkip", { count: faults.length })}</p>
      <ul className="grid gap-1 ps-5 list-disc">
        {faults.slice(0, MOST_SHOWN).map(({ line, text, reason }) => (
          <li key={`${line} ${text}`} className="[overflow-wrap:anywhere]">
            {t("line", { line, text: text === "" ? t("empty") : text })} –{" "}
            <strong>{t(`reasons.${reason}`)}</strong>
          </li>
        ))}
        <More count={faults.length - MOST_SHOWN} />
      </ul>
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const t = useTranslations("contacts.import");
  return count > 0 ? <li>{t("more", { count })}</li> : null;
}
