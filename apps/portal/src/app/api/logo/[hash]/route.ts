import { DomainError, readTownLogo } from "@stadtstube/domain";

import { requestContext } from "@/server/tenant";

export const dynamic = "force-dynamic";

/** The town's logo under the hash of its content, so that browsers may keep it for ever. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly hash: string }> },
): Promise<Response> {
  const image = await find((await params).hash);
  if (image === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(image), {
    headers: {
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      // Nothing in it could ever run, even if somebody opened it as a page.
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}

async function find(hash: string): Promise<Uint8Array | null> {
  try {
    return await readTownLogo(await requestContext(), hash);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
