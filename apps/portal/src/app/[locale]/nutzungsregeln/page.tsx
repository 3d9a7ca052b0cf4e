import { LegalPageView, legalMetadata } from "../legal-page-view";

export const generateMetadata = () => legalMetadata("nutzungsregeln");

export default function Page() {
  return <LegalPageView slug="nutzungsregeln" />;
}
