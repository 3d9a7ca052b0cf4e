"use client";
import { Button } from "@stadtstube/ui";
import { Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";

/** The phone's app as another way in. */
export interface AppOfferProps {
  readonly busy: boolean;
  readonly onPress: () => void;
}

/** Stands below the main button: the browser does the same. */
export function AppOffer({ busy, onPress }: AppOfferProps) {
  const t = useTranslations("phoneApp");
  return (
    <Button block isDisabled={busy} icon={<Smartphone aria-hidden="true" />} onPress={onPress}>
      {t("offer")}
    </Button>
  );
}
