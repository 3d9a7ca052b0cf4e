import { LegalPageView, legalMetadata } from "../legal-page-view";

export const generateMetadata = () => legalMetadata("barrierefreiheit");

export default function Page() {
  return <LegalPageView slug="barrierefreiheit" />;
}
