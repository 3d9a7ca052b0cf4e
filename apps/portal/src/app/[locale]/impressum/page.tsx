import { LegalPageView, legalMetadata } from "../legal-page-view";

export const generateMetadata = () => legalMetadata("impressum");

export default function Page() {
  return <LegalPageView slug="impressum" />;
}
