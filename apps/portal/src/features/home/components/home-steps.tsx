import { getTranslations } from "next-intl/server";

const STEPS = ["start", "invite", "meet"] as const;

/** How it goes, in three steps. */
export async function HomeSteps() {
  const t = await getTranslations("home.steps");
  return (
    <section
      className="mx-auto w-full max-w-6xl px-4 py-12 sm:px-6 lg:py-16"
      aria-labelledby="schritte"
    >
      <h2 id="schritte" className="text-2xl sm:text-3xl">
        {t("heading")}
      </h2>
      <ol className="mt-7 grid gap-5 lg:grid-cols-3">
        {STEPS.map((step, index) => (
          <li key={step} className="st-card flex gap-4 p-6">
            <span
              aria-hidden="true"
              className="grid h-11 w-11 flex-none place-items-center rounded-full bg-action text-lg font-semibold text-on-action"
            >
              {index + 1}
            </span>
            <div>
              <h3 className="text-lg">{t(`${step}.title`)}</h3>
              <p className="mt-1 text-ink-soft">{t(`${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
