/** The first operator's way in, by a browser with a simulated passkey device (CDP domain WebAuthn). */
import { launchBrowser } from "../browser";

/** Signs in by the one-time link; returns the value of a `Cookie` header. */
export async function signIn(link: string): Promise<string> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ locale: "de-DE" });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("WebAuthn.enable");
    await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await page.goto(link);
    await page.getByLabel("Ihr Name").fill("Erika Muster");
    await page.getByRole("button", { name: "Passkey anlegen und anmelden" }).click();
    await page.getByText("Erika Muster").waitFor();
    const cookies = await context.cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await browser.close();
  }
}
