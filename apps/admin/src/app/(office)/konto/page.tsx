import { AccountPage } from "@/features/account/components/account-page";
import { PasskeyList } from "@/features/account/components/passkey-list";
import { readPasskeys, readSessions } from "@/features/account/queries";

export default async function Page() {
  return (
    <>
      <AccountPage sessions={await readSessions()} />
      <PasskeyList passkeys={await readPasskeys()} />
    </>
  );
}
