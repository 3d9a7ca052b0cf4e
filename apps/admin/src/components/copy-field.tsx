"use client";
import { Button } from "@stadtstube/ui";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";

/** A text to pass on: to read, to mark, or to copy with one press. */
export function CopyField({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useTranslations("shell");
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="ad-copy">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="kern-form-input__input st-input"
        readOnly
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <Button
        icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {isCopied ? t("copied") : t("copy")}
      </Button>
    </div>
  );
}
