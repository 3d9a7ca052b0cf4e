"use client";
import { useTranslations } from "next-intl";

import { removeContactAction } from "../../contact-deeds";
import type { ContactRow } from "../../model/contacts-view";
import { DeedButton } from "../deed-button";

/** Takes somebody off the list and goes back to it. */
export function RemoveContact(props: {
  readonly clubId: string;
  readonly contact: ContactRow;
  readonly listPath: string;
}) {
  const t = useTranslations("contacts");
  const { clubId, contact, listPath } = props;
  const { name } = contact;
  const remove = async (input: { readonly clubId: string; readonly contactId: string }) => {
    const result = await removeContactAction(input);
    if (result.ok) window.location.assign(listPath);
    return result;
  };
  return (
    <div>
      <DeedButton
        text={t("remove")}
        label={t("removeLabel", { name })}
        question={t("removeQuestion")}
        input={{ clubId, contactId: contact.id }}
        action={remove}
      >
        <p>{t("removeText", { name })}</p>
      </DeedButton>
    </div>
  );
}
