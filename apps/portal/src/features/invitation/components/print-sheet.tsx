"use client";
import { Button } from "@stadtstube/ui";
import { buttonClass } from "@stadtstube/ui/button-class";
import { ArrowLeft, Printer } from "lucide-react";
import { useTranslations } from "next-intl";

import { writeFragment } from "@/components/link-fragment";
import { pageLocation } from "@/components/page-location";
import { QrCode } from "@/components/qr/qr-code";
import { useStore } from "@/components/use-store";

import type { RoomFacts } from "../model/room-facts";
import { useMeetingTime } from "./use-invitation-mail";

/** A meeting to be put on paper. */
export interface PrintSheetProps {
  readonly room: RoomFacts;
  readonly townName: string;
  readonly meetingPath: string;
}

/** One page of A4 in large type: for the notice board, or for one person's kitchen table. */
export function PrintSheet({ room, townName, meetingPath }: PrintSheetProps) {
  const t = useTranslations("print");
  const { origin, hostSecret, pin, personName, linkKey } = useStore(pageLocation);
  const forOne = personName !== "";
  const site = `${origin}${meetingPath}`;
  const link = forOne
    ? `${site}${writeFragment({ personName, pin, linkKey })}`
    : `${site}${writeFragment({ linkKey })}`;
  const back = `${meetingPath}/einladung${writeFragment({ hostSecret, pin, linkKey })}`;
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6 sm:px-6 print:block print:max-w-none print:p-0">
      <Tools back={forOne ? null : back} />
      <article className="st-paper grid grid-cols-[minmax(0,1fr)] gap-7 rounded-2xl border border-line-strong bg-white p-8 text-black sm:p-12">
        <header className="grid gap-2">
          <p className="text-lg">{t("from", { town: townName })}</p>
          <h1 className="text-4xl sm:text-5xl">
            {forOne ? t("headingFor", { name: personName }) : t("heading")}
          </h1>
          <When room={room} />
        </header>
        <div className="grid items-center gap-6 sm:grid-cols-[13rem_1fr] print:grid-cols-[13rem_1fr]">
          <QrCode text={origin === "" ? "" : link} label={t("qrLabel")} className="w-52" />
          <Steps forOne={forOne} />
        </div>
        <section className="grid gap-3">
          <h2 className="text-2xl">{t("withoutCamera")}</h2>
          {forOne ? (
            <Address text={link} />
          ) : (
            <>
              <p className="text-xl">{t("typeSite")}</p>
              <Address text={origin.replace(/^https?:\/\//, "")} />
              <p className="text-xl">{room.ownAddress ? t("typeAddress") : t("typeWords")}</p>
              <Address text={room.code.replaceAll("-", " ")} large />
              {linkKey === "" ? null : <p className="text-xl">{t("encrypted")}</p>}
            </>
          )}
          {pin === "" || forOne ? null : (
            <p className="text-2xl">
              {t("pin")} <strong>{pin}</strong>
            </p>
          )}
        </section>
        <p className="text-lg">{t("promise")}</p>
      </article>
    </div>
  );
}

/** What stands beside the paper and not on it. */
function Tools({ back }: { readonly back: string | null }) {
  const t = useTranslations("print");
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <Button
        variant="primary"
        large
        icon={<Printer aria-hidden="true" />}
        onPress={() => window.print()}
      >
        {t("print")}
      </Button>
      {back === null ? null : (
        <a href={back} className={buttonClass("secondary", { large: true })}>
          <ArrowLeft aria-hidden="true" />
          {t("back")}
        </a>
      )}
      <p className="w-full text-ink-soft">{t("hint")}</p>
    </div>
  );
}

function When({ room }: { readonly room: RoomFacts }) {
  const begins = useMeetingTime(room);
  return begins === null ? null : <p className="text-2xl font-semibold">{begins}</p>;
}

function Steps({ forOne }: { readonly forOne: boolean }) {
  const t = useTranslations("print.steps");
  const steps = forOne
    ? (["photo", "press", "talk"] as const)
    : (["photo", "join", "talk"] as const);
  return (
    <ol className="grid gap-4">
      {steps.map((step, index) => (
        <li key={step} className="grid grid-cols-[auto_1fr] gap-4 text-2xl leading-snug">
          <span
            aria-hidden="true"
            className="grid h-11 w-11 place-items-center rounded-full border-2 border-black font-semibold"
          >
            {index + 1}
          </span>
          <span className="self-center">{t(step)}</span>
        </li>
      ))}
    </ol>
  );
}

function Address({ text, large = false }: { readonly text: string; readonly large?: boolean }) {
  return (
    <p
      className={`[overflow-wrap:anywhere] rounded-xl border-2 border-black px-5 py-3 font-semibold ${
        large ? "text-4xl" : "text-2xl"
      }`}
    >
      {text}
    </p>
  );
}
