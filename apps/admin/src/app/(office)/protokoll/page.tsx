import { NoAccess } from "@/components/no-access";
import { AuditPage } from "@/features/audit/components/audit-page";
import { readAudit } from "@/features/audit/queries";
import { permitted } from "@/server/permitted";

export default async function Page(props: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const search = await props.searchParams;
  const view = await permitted(() => readAudit(search));
  return view === null ? <NoAccess /> : <AuditPage view={view} />;
}
