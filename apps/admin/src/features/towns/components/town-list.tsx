import { buttonClass } from "@stadtstube/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";

import { PageHead } from "@/components/page-head";

/** The towns somebody may see. */
export function TownList(props: {
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  readonly mayCreate: boolean;
}) {
  const t = useTranslations("towns");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")}>
        {props.mayCreate ? (
          <Link className={buttonClass("primary")} href="/staedte/neu">
            {t("add")}
          </Link>
        ) : null}
      </PageHead>
      {props.towns.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="ad-rows">
          {props.towns.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/staedte/${id}`}>
                <strong>{name}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
