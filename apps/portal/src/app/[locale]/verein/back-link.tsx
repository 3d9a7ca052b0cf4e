import { getLocale } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

/** Leads to the page above this one. */
export async function BackLink(props: {
  readonly path: Parameters<typeof localizedPath>[1];
  readonly text: string;
}) {
  const locale = await getLocale();
  return (
    <p>
      <a href={localizedPath(locale, props.path)} className="underline underline-offset-4">
        {props.text}
      </a>
    </p>
  );
}
