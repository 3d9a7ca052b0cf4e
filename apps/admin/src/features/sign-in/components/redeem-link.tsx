"use client";
import { startRegistration } from "@simplewebauthn/browser";
import { Button, TextField } from "@stadtstube/ui";
import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { ErrorText } from "@/components/error-text";
import { passkeyError } from "@/components/passkey-error";
import { useDeed } from "@/components/use-deed";
import type { ActionError } from "@/server/action-result";

import { beginRegistrationAction, finishRegistrationAction, lookAtLinkAction } from "../actions";

import { OidcButton } from "./oidc-button";

type Link = Extract<Awaited<ReturnType<typeof lookAtLinkAction>>, { ok: true }>["value"];

/** The page behind a one-time link. The secret stands in the fragment and is sent by us only. */
export function RedeemLink({ oidcName }: { readonly oidcName: string | null }) {
  const t = useTranslations("invitation");
  const [found, setFound] = useState<{ secret: string; link: Link } | null>(null);
  const [error, setError] = useState<ActionError | null>(null);
  useEffect(() => {
    const secret = window.location.hash.slice(1);
    void lookAtLinkAction({ secret }).then(
      (result) =>
        result.ok ? setFound({ secret, link: result.value }) : setError(voidLink(result.error)),
      () => setError({ code: "offline", category: "network" }),
    );
  }, []);
  if (error !== null) return <ErrorText error={error} />;
  if (found === null) return <p role="status">{t("looking")}</p>;
  return <RedeemForm {...found} oidcName={oidcName} />;
}

/** A mutilated link is as void as a used one. */
function voidLink(error: ActionError): ActionError {
  return error.code === "invalid-input" ? { ...error, code: "staff.link-void" } : error;
}

function RedeemForm(props: {
  readonly secret: string;
  readonly link: Link;
  readonly oidcName: string | null;
}) {
  const t = useTranslations("invitation");
  const role = useTranslations("roles");
  const { secret, link, oidcName } = props;
  const [displayName, setDisplayName] = useState(link.displayName);
  const { redeem, isPending, error } = useRedemption(secret);
  return (
    <form
      className="ad-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void redeem(displayName);
      }}
    >
      <p>{link.isBootstrap ? t("first") : t("invited", { role: role(link.role) })}</p>
      {link.displayName === "" ? (
        <TextField
          label={t("name")}
          hint={t("nameHint")}
          value={displayName}
          onChange={setDisplayName}
          maxLength={80}
          autoComplete="name"
        />
      ) : (
        <p>
          {t("for")} <strong>{link.displayName}</strong>
        </p>
      )}
      <Button
        type="submit"
        variant="primary"
        large
        block
        icon={<KeyRound aria-hidden="true" />}
        isDisabled={isPending}
      >
        {t("create")}
      </Button>
      {oidcName === null ? null : <OidcButton name={oidcName} secret={secret} />}
      <ErrorText error={error} />
      <p className="ad-muted">{t("explanation")}</p>
    </form>
  );
}

function useRedemption(secret: string) {
  const router = useRouter();
  const [pressed, setPressed] = useState<ActionError | null>(null);
  const begin = useDeed(beginRegistrationAction);
  const finish = useDeed(finishRegistrationAction);
  const redeem = async (displayName: string) => {
    setPressed(null);
    const question = await begin.run({ secret, displayName });
    if (question === undefined) return;
    try {
      const response = await startRegistration({ optionsJSON: question.options });
      const { challengeId } = question;
      const done = await finish.run({ challengeId, displayName, response });
      if (done !== undefined) router.replace("/");
    } catch (error) {
      setPressed(passkeyError(error));
    }
  };
  const isPending = begin.isPending || finish.isPending;
  return { redeem, isPending, error: pressed ?? begin.error ?? finish.error };
}
