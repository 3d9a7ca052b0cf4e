import "server-only";
import { notFound } from "next/navigation";
import { DomainError } from "@stadtstube/domain";

/** What `work` gives, null where this person may not see it; the page "not found" where nothing is. */
export async function permitted<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.status === 404) notFound();
    if (error.code === "access.denied") return null;
    throw error;
  }
}
