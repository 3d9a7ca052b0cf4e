import "server-only";
import { cookies } from "next/headers";

import { type ColourScheme, toColourScheme } from "@/components/colour-scheme";
import { env } from "@/env";

const SCHEME_COOKIE = "stadtstube-farben";
const YEAR_SECONDS = 365 * 86_400;

/** How this browser wants its pages: a wish of the person who sits there, and nothing about them. */
export async function readScheme(): Promise<ColourScheme> {
  return toColourScheme((await cookies()).get(SCHEME_COOKIE)?.value);
}

/** Remembers the wish for a year. As the system wishes, nothing is kept. */
export async function writeScheme(scheme: ColourScheme): Promise<void> {
  const secure = env().ADMIN_ORIGIN.startsWith("https:");
  const shape = { httpOnly: true, secure, path: "/", sameSite: "strict" } as const;
  const maxAge = scheme === "auto" ? 0 : YEAR_SECONDS;
  (await cookies()).set(SCHEME_COOKIE, scheme, { ...shape, maxAge });
}
