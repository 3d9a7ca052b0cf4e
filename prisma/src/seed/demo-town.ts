import { LEGAL_TEMPLATES } from "./legal/legal-templates";
import type { TownSeed } from "./town-seed";

/** The town of the embedded installation, reached by the names that every machine has. */
export const DEMO_TOWN: TownSeed = {
  id: "0f5f3c1e-6d0a-4c57-9c39-5d2f6a1b7e01",
  name: "Musterstadt",
  primaryColour: "#0b5a6f",
  accentColour: "#b3471b",
  logoUrl: null,
  languages: ["de"],
  hosts: ["localhost", "127.0.0.1", "[::1]"],
  legalPages: LEGAL_TEMPLATES,
};

/** A town for tests: like the demo town, with what a test wants to be different. */
export function buildTown(different: Partial<TownSeed> & Pick<TownSeed, "id" | "hosts">): TownSeed {
  return { ...DEMO_TOWN, name: "Beispielstadt", ...different };
}
