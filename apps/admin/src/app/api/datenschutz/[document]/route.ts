import { DomainError } from "@stadtstube/domain";

import { readDocument, readSbomFor } from "@/features/data-protection/queries";

export const dynamic = "force-dynamic";

/** The data protection officer's papers as files. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly document: string }> },
): Promise<Response> {
  const { document } = await params;
  const town = new URL(request.url).searchParams.get("stadt") ?? "";
  try {
    if (document === "sbom") {
      const sbom = await readSbomFor(town);
      return sbom === null ? missing() : file(sbom, "sbom.cdx.json", "application/json");
    }
    if (document !== "art-30" && document !== "art-28") return missing();
    return file(await readDocument(town, document), `${document}.md`, "text/markdown");
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: error.status });
    throw error;
  }
}

function missing(): Response {
  return new Response(null, { status: 404 });
}

function file(text: string, name: string, type: string): Response {
  return new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
