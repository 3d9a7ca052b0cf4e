"use client";
import { startAuthentication } from "@simplewebauthn/browser";
import { Button } from "@stadtstube/ui";
import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { passkeyError } from "@/components/passkey-error";
import { useDeed } from "@/components/use-deed";
import type { ActionError } from "@/server/action-result";

import { beginSignInAction, finishSignInAction } from "../actions";

import { OidcButton } from "./oidc-button";

/** The two ways in. `failure`: why the way over the town's own service did not work. */
export function SignInForm(props: {
  readonly oidcName: string | null;
  readonly failure: string | null;
}) {
  const t = useTranslations("signIn");
  const router = useRouter();
  const [pressed, setPressed] = useState<ActionError | null>(
    props.failure === null ? null : { code: props.failure, category: "user" },
  );
  const begin = useDeed(beginSignInAction);
  const finish = useDeed(finishSignInAction);
  const signIn = async () => {
    setPressed(null);
    const question = await begin.run({});
    if (question === undefined) return;
    try {
      const response = await startAuthentication({ optionsJSON: question.options });
      const { challengeId } = question;
      const done = await finish.run({ challengeId, response });
      if (done !== undefined) router.replace("/");
    } catch (error) {
      setPressed(passkeyError(error));
    }
  };
  const isPending = begin.isPending || finish.isPending;
  return (
    <div className="ad-stack">
      <Button
        variant="primary"
        large
        block
        icon={<KeyRound aria-hidden="true" />}
        isDisabled={isPending}
        onPress={() => void signIn()}
      >
        {t("passkey")}
      </Button>
      {props.oidcName === null ? null : <OidcButton name={props.oidcName} />}
      <ErrorText error={pressed ?? begin.error ?? finish.error} />
    </div>
  );
}
