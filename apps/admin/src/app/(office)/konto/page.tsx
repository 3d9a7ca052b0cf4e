import { AccountPage } from "@/features/account/components/account-page";
import { PasskeyList } from "@/features/account/components/passkey-list";
import { SchemeChoice } from "@/features/account/components/scheme-choice";
import { readPasskeys, readSessions } from "@/features/account/queries";
import { readScheme } from "@/server/scheme-cookie";

export default async function Page() {
  return (
    <>
      <AccountPage sessions={await readSessions()} />
      <PasskeyList passkeys={await readPasskeys()} />
      <SchemeChoice scheme={await readScheme()} />
    </>
  );
}
