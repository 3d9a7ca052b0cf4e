"use client";
import { SelectField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { DeedButton } from "@/components/deed-button";

import { changeRoleAction } from "../actions";
import type { PersonRow, Role } from "../model/people-view";

/** Gives somebody another role; asks which first, and says what it may do. */
export function RoleDeed(props: {
  readonly person: PersonRow;
  /** What may be given to this person. */
  readonly roles: readonly Role[];
}) {
  const { person, roles } = props;
  const t = useTranslations("people");
  const names = useTranslations("roles");
  const [role, setRole] = useState<Role>(person.role);
  return (
    <DeedButton
      text={t("changeRole")}
      label={`${t("changeRole")}: ${person.displayName}`}
      question={t("changeRoleQuestion", { name: person.displayName })}
      confirmText={t("changeRole")}
      input={{ id: person.id, role }}
      action={changeRoleAction}
    >
      <SelectField
        label={t("role")}
        value={role}
        options={roles.map((one) => ({ value: one, text: names(one) }))}
        onChange={(value) => setRole(value as Role)}
      />
      <p>{t(`roleText.${role}`)}</p>
    </DeedButton>
  );
}
