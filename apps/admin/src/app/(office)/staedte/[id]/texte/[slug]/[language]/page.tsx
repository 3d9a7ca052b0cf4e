import { NoAccess } from "@/components/no-access";
import { LegalEditor } from "@/features/towns/components/legal-editor";
import { readLegalEditor } from "@/features/towns/queries";
import { permitted } from "@/server/permitted";

export default async function Page(props: {
  readonly params: Promise<{
    readonly id: string;
    readonly slug: string;
    readonly language: string;
  }>;
}) {
  const { id, ...name } = await props.params;
  const view = await permitted(() => readLegalEditor(id, name));
  return view === null ? <NoAccess /> : <LegalEditor view={view} />;
}
