"use client";
import { Button } from "@stadtstube/ui";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";

/** Which page of people is shown. */
export interface StagePagerProps {
  /** Counted from 0. */
  readonly page: number;
  readonly pageCount: number;
  readonly onTurn: (page: number) => void;
}

/** Turns the pages where more people are here than fit; says which page it is. */
export function StagePager({ page, pageCount, onTurn }: StagePagerProps) {
  const t = useTranslations("meeting.pages");
  if (pageCount < 2) return null;
  return (
    <nav
      aria-label={t("label")}
      className="absolute inset-x-0 top-0 z-10 mx-auto flex w-fit items-center gap-1 rounded-full border border-line bg-surface p-1"
    >
      <Button
        variant="quiet"
        icon={<ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />}
        isDisabled={page === 0}
        onPress={() => onTurn(page - 1)}
      >
        {t("back")}
      </Button>
      <p role="status" className="px-1 text-[0.95rem] font-semibold">
        {t("page", { page: page + 1, count: pageCount })}
      </p>
      <Button
        variant="quiet"
        icon={<ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />}
        isDisabled={page === pageCount - 1}
        onPress={() => onTurn(page + 1)}
      >
        {t("next")}
      </Button>
    </nav>
  );
}
