import { ReportPage, reportMetadata } from "../../report-page";

export const generateMetadata = () => reportMetadata("barrier");

export default function Page() {
  return <ReportPage kind="barrier" />;
}
