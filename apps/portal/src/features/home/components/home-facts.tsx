import { HandHeart, MapPinHouse, ShieldCheck, UserRoundCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";

const FACTS = [
  { key: "account", icon: UserRoundCheck },
  { key: "town", icon: MapPinHouse },
  { key: "privacy", icon: ShieldCheck },
  { key: "free", icon: HandHeart },
] as const;

/** What residents may rely on, in four sentences. */
export async function HomeFacts({ townName }: { readonly townName: string }) {
  const t = await getTranslations("home.facts");
  return (
    <section className="bg-surface" aria-labelledby="zusagen">
      <div className="mx-auto w-full max-w-6xl px-4 py-12 sm:px-6 lg:py-16">
        <h2 id="zusagen" className="text-2xl sm:text-3xl">
          {t("heading")}
        </h2>
        <ul className="mt-7 grid gap-x-10 gap-y-7 sm:grid-cols-2 lg:grid-cols-4">
          {FACTS.map(({ key, icon: Icon }) => (
            <li
              key={key}
              className="grid grid-cols-[auto_1fr] content-start gap-x-4 lg:grid-cols-1"
            >
              <span className="row-span-2 grid h-14 w-14 place-items-center rounded-2xl bg-action-soft text-action lg:mb-3">
                <Icon aria-hidden="true" className="h-7 w-7" />
              </span>
              <h3 className="text-lg">{t(`${key}.title`, { town: townName })}</h3>
              <p className="text-ink-soft">{t(`${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
