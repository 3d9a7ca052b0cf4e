import { LegalPageView, legalMetadata } from "../legal-page-view";

export const generateMetadata = () => legalMetadata("datenschutz");

export default function Page() {
  return <LegalPageView slug="datenschutz" />;
}
