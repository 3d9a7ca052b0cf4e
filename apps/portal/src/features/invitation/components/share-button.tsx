"use client";
import { Button } from "@stadtstube/ui";
import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";

import { pageLocation } from "@/components/page-location";
import { useStore } from "@/components/use-store";

interface ShareButtonProps {
  readonly link: string;
  readonly title: string;
}

/** The phone's own way to pass a link on; not there where the browser has none. */
export function ShareButton({ link, title }: ShareButtonProps) {
  const t = useTranslations("invitation");
  const { origin } = useStore(pageLocation);
  // Before the page runs, nothing is known of the browser; the button must not flicker in and out.
  if (origin === "" || !("share" in navigator)) return null;
  // Closing the phone's own list is an answer, not a failure.
  const share = () => void navigator.share({ title, url: link }).catch(() => undefined);
  return (
    <Button icon={<Share2 aria-hidden="true" />} onPress={share}>
      {t("share")}
    </Button>
  );
}
