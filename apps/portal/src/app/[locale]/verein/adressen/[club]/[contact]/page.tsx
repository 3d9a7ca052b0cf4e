import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { ContactForm } from "@/features/club/components/contacts/contact-form";
import { RemoveContact } from "@/features/club/components/contacts/remove-contact";
import { readContact } from "@/features/club/contact-queries";
import { localizedPath } from "@/i18n/localized-path";

import { ClubFrame } from "../../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string; readonly contact: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts"))("editHeading"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const t = await getTranslations("contacts");
  const locale = await getLocale();
  const { club, contact: id } = await params;
  const contact = await readContact(club, id);
  if (contact === null) redirect(localizedPath(locale, "/verein"));
  const listPath = localizedPath(locale, `/verein/adressen/${club}`);
  return (
    <ClubFrame path={`/verein/adressen/${club}/${contact.id}`} heading={t("editHeading")}>
      <p>
        <a href={listPath} className="underline underline-offset-4">
          {t("backToList")}
        </a>
      </p>
      <section className="st-card grid p-5 sm:p-7 gap-5" aria-label={t("editHeading")}>
        <ContactForm clubId={club} contact={contact} />
        <RemoveContact clubId={club} contact={contact} listPath={listPath} />
      </section>
    </ClubFrame>
  );
}
