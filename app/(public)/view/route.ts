import { returnPath, viewCookie } from "@/lib/view-choice";

/** 大字 and 高对比: sets the cookie and goes back to where the person was. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const headers = new Headers({
    Location: returnPath(request.headers.get("referer")),
    "Cache-Control": "no-store",
  });
  for (const cookie of viewCookie(searchParams)) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
