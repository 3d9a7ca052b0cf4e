"use client";
import { Button } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";

import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { setLogoAction } from "../actions";

/** Uploads or removes the town's logo. */
export function LogoForm(props: { readonly townId: string; readonly hasLogo: boolean }) {
  const t = useTranslations("towns");
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const { run, isPending, error } = useDeed(setLogoAction);
  const send = async (logo: File | null) => {
    const data = new FormData();
    data.set("id", props.townId);
    if (logo !== null) data.set("logo", logo);
    if ((await run(data)) !== undefined) setFile(null);
  };
  return (
    <section className="ad-panel" aria-labelledby="logo">
      <h2 id="logo">{t("logo")}</h2>
      <p>{props.hasLogo ? t("logoThere") : t("logoNone")}</p>
      <div className="st-field">
        <label className="kern-label" htmlFor={id}>
          {t("logoFile")}
        </label>
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <p id={`${id}-hint`} className="ad-muted">
          {t("logoHint")}
        </p>
      </div>
      <ErrorText error={error} />
      <div className="ad-deeds">
        <Button isDisabled={isPending || file === null} onPress={() => void send(file)}>
          {t("logoSend")}
        </Button>
        {props.hasLogo ? (
          <Button variant="quiet" isDisabled={isPending} onPress={() => void send(null)}>
            {t("logoRemove")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
