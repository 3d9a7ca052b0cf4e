"use client";
import { Button, SelectField, TextField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { CheckList } from "@/components/check-list";
import { CopyField } from "@/components/copy-field";
import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { inviteAction } from "../actions";
import type { PeopleView, Role } from "../model/people-view";

function useInvitation(view: PeopleView) {
  const [displayName, setDisplayName] = useState("");
  const [chosen, setChosen] = useState<Role>("town-admin");
  const [towns, setTowns] = useState<readonly string[]>(view.towns.slice(0, 1).map(({ id }) => id));
  const [url, setUrl] = useState<string | null>(null);
  const invite = useDeed(inviteAction);
  const send = async () => {
    const isAll = chosen === "operator" || towns.includes("all");
    const wanted = isAll ? ("all" as const) : [...towns];
    const made = await invite.run({ displayName, role: chosen, towns: wanted });
    if (made === undefined) return;
    setUrl(made.url);
    setDisplayName("");
  };
  return { displayName, setDisplayName, chosen, setChosen, towns, setTowns, url, invite, send };
}

/** Invites one person; the link is shown once and passed on by whoever made it. */
export function InviteForm({ view }: { readonly view: PeopleView }) {
  const t = useTranslations("people");
  const role = useTranslations("roles");
  const { displayName, setDisplayName, chosen, setChosen, towns, setTowns, url, invite, send } =
    useInvitation(view);
  const roles = view.roles.filter((one) => one !== "operator" || view.mayInviteEverywhere);
  const everywhere = view.mayInviteEverywhere ? [{ value: "all", text: t("allTowns") }] : [];
  return (
    <section className="ad-panel" aria-labelledby="einladen">
      <h2 id="einladen">{t("invite")}</h2>
      <form
        className="ad-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={t("name")}
          value={displayName}
          onChange={setDisplayName}
          maxLength={80}
          autoComplete="off"
        />
        <SelectField
          label={t("role")}
          value={chosen}
          options={roles.map((one) => ({ value: one, text: role(one) }))}
          onChange={(value) => setChosen(value as Role)}
        />
        <p className="ad-muted">{t(`roleText.${chosen}`)}</p>
        {chosen === "operator" ? null : (
          <CheckList
            label={t("towns")}
            options={[
              ...view.towns.map(({ id, name }) => ({ value: id, text: name })),
              ...everywhere,
            ]}
            values={towns}
            onChange={setTowns}
          />
        )}
        <ErrorText error={invite.error} />
        <div>
          <Button type="submit" variant="primary" isDisabled={invite.isPending}>
            {t("makeLink")}
          </Button>
        </div>
      </form>
      {url === null ? null : (
        <div role="status" className="ad-stack">
          <p>{t("linkMade")}</p>
          <CopyField label={t("link")} text={url} />
        </div>
      )}
    </section>
  );
}
