import { ReportPage, reportMetadata } from "../report-page";

export const generateMetadata = () => reportMetadata("abuse");

export default function Page() {
  return <ReportPage kind="abuse" />;
}
