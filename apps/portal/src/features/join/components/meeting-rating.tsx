"use client";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@stadtstube/ui";
import { Frown, Meh, Smile } from "lucide-react";
import { useTranslations } from "next-intl";

import { callPortal } from "@/components/portal/call-portal";

const CHOICES = [
  { rating: "good", Icon: Smile },
  { rating: "fair", Icon: Meh },
  { rating: "poor", Icon: Frown },
] as const;

type Rating = (typeof CHOICES)[number]["rating"];

/** What became of the answer. */
type Answer = "none" | "sending" | "failed" | Rating;

/** Who was inside. */
export interface MeetingRatingProps {
  readonly renewalToken: string;
  /** Where the connection can be tested. */
  readonly testPath: string;
}

/** One tap to say how it was. Only the number of answers is kept. */
export function MeetingRating({ renewalToken, testPath }: MeetingRatingProps) {
  const t = useTranslations("join.rating");
  const [answer, setAnswer] = useState<Answer>("none");
  const heading = useId();
  const explanation = useId();

  async function rate(rating: Rating) {
    setAnswer("sending");
    const reply = await callPortal<null>("/api/presence/rate", { renewalToken, rating }).catch(
      () => ({ ok: false }),
    );
    setAnswer(reply.ok ? rating : "failed");
  }

  const isOpen = answer === "none" || answer === "sending";
  return (
    <section aria-labelledby={heading} className="mt-6 grid gap-3 border-t border-line pt-6">
      <h2 id={heading} className="text-2xl">
        {t("title")}
      </h2>
      {isOpen ? (
        <>
          <p id={explanation} className="text-ink-soft">
            {t("text")}
          </p>
          <div role="group" aria-labelledby={heading} className="flex flex-wrap gap-3">
            {CHOICES.map(({ rating, Icon }) => (
              <Button
                key={rating}
                variant="secondary"
                icon={<Icon aria-hidden="true" />}
                isDisabled={answer === "sending"}
                onPress={() => void rate(rating)}
              >
                {t(rating)}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {isOpen ? null : <Thanks answer={answer} testPath={testPath} />}
    </section>
  );
}

/** Takes the focus that the pressed button had, so that it is read out and not lost. */
function Thanks({ answer, testPath }: { readonly answer: Answer; readonly testPath: string }) {
  const t = useTranslations("join.rating");
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    words.current?.focus();
  }, []);
  return (
    <>
      <p ref={words} tabIndex={-1}>
        {answer === "failed" ? t("failed") : t("thanks")}
      </p>
      {answer === "fair" || answer === "poor" ? (
        <p>
          <a
            href={testPath}
            className="inline-flex min-h-12 items-center font-semibold underline underline-offset-4"
          >
            {t("test")}
          </a>
        </p>
      ) : null}
    </>
  );
}
