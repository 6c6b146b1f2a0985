/** Snapshots over HTTP: the bytes as they are, or that they were withdrawn. */

const json = "application/json; charset=utf-8";

/**
 * Exactly the bytes of the hash; the hash is the ETag. A revision never changes, but it may be withdrawn,
 * so that even "for ever" asks again after an hour.
 */
export function snapshotResponse(
  request: Request,
  { bytes, sha256 }: { bytes: string; sha256: string },
  lasts: "current" | "for ever",
): Response {
  const etag = `"${sha256}"`;
  const headers = {
    "Content-Type": json,
    ETag: etag,
    "Cache-Control": lasts === "current" ? "public, no-cache" : "public, max-age=3600, must-revalidate",
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
  };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  // A compressing server in front weakens the tag it passes on.
  if (known.some((tag) => [etag, "*"].includes(tag.trim().replace(/^W\//, ""))))
    return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}

/** 410 with the public reason and the hash (decision 11). */
export function withdrawnResponse(gone: {
  agency: { code: string; name: string };
  year: number;
  revision: number;
  sha256: string;
  reason: string;
  at: Date;
}): Response {
  const { agency, year, revision, sha256, reason, at } = gone;
  return Response.json(
    { withdrawn: true, agency, year, revision, sha256, reason, at: at.toISOString() },
    { status: 410, headers: { "Content-Type": json, "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" } },
  );
}
