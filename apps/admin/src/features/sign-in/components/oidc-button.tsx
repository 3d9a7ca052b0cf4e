"use client";
import { Button } from "@stadtstube/ui";
import { Building2 } from "lucide-react";
import { useTranslations } from "next-intl";

import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { beginOidcAction } from "../actions";

/** Goes to the town's own sign-in service; with a link's secret, to redeem it there. */
export function OidcButton(props: { readonly name: string; readonly secret?: string }) {
  const t = useTranslations("signIn");
  const begin = useDeed(beginOidcAction);
  const go = async () => {
    const { secret } = props;
    const way = await begin.run(secret === undefined ? {} : { secret });
    if (way !== undefined) window.location.assign(way.url);
  };
  return (
    <>
      <Button
        block
        icon={<Building2 aria-hidden="true" />}
        isDisabled={begin.isPending}
        onPress={() => void go()}
      >
        {t("oidc", { name: props.name })}
      </Button>
      <ErrorText error={begin.error} />
    </>
  );
}
