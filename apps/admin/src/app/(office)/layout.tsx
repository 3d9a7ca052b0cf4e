import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { OfficeShell } from "@/features/shell/components/office-shell";
import { navigationFor } from "@/features/shell/navigation";
import { staffOrSignIn } from "@/server/signed-in";

/** Shows who is signed in and sends everybody else to the door; what may be seen, each query decides. */
export default async function OfficeLayout({ children }: { readonly children: ReactNode }) {
  const { staff, displayName } = await staffOrSignIn();
  const t = await getTranslations("roles");
  return (
    <OfficeShell entries={navigationFor(staff)} displayName={displayName} role={t(staff.role)}>
      {children}
    </OfficeShell>
  );
}
