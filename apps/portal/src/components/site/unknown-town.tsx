import { getTranslations } from "next-intl/server";

/** Shown when the host name that was asked for belongs to no town of this installation. */
export async function UnknownTown() {
  const t = await getTranslations("errors");
  return (
    <main id="inhalt" className="mx-auto grid min-h-dvh max-w-2xl content-center gap-4 px-6">
      <h1 className="text-3xl">{t("unknownTown.title")}</h1>
      <p>{t("unknownTown.text")}</p>
    </main>
  );
}
