import { AccountPage } from "@/features/account/components/account-page";
import { readSessions } from "@/features/account/queries";

export default async function Page() {
  return <AccountPage sessions={await readSessions()} />;
}
