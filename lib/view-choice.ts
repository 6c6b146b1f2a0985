/** Cookies that keep 大字 and 高对比. Pages differ by them, so whatever keeps finished pages must look at both. */
export const viewCookies = { text: "gk-text", contrast: "gk-contrast" } as const;

const chosen = new RegExp(`(?:^|;\\s*)(?:${viewCookies.text}=(large)|${viewCookies.contrast}=(more))(?=;|$)`, "g");
/** What of a `Cookie` header a public page looks at, in one spelling; "" where nothing is chosen. */
export function viewIn(header: string | undefined): string {
  if (!header) return "";
  const found = [...header.matchAll(chosen)];
  const [large, more] = [found.some(([, text]) => text), found.some(([, , contrast]) => contrast)];
  return [...(large ? [`${viewCookies.text}=large`] : []), ...(more ? [`${viewCookies.contrast}=more`] : [])].join(
    "; ",
  );
}

const aYear = 365 * 24 * 3600;
const cookie = (name: string, value: string | null) =>
  `${name}=${value ?? ""}; Path=/; Max-Age=${value ? aYear : 0}; SameSite=Lax; HttpOnly`;

/** `Set-Cookie` values for what was asked; what is not one of the two known values is taken as back to normal. */
export function viewCookie(asked: URLSearchParams): string[] {
  const text = asked.get("text");
  const contrast = asked.get("contrast");
  return [
    ...(text === null ? [] : [cookie(viewCookies.text, text === "large" ? "large" : null)]),
    ...(contrast === null ? [] : [cookie(viewCookies.contrast, contrast === "more" ? "more" : null)]),
  ];
}

/** The path of the page the person came from, never another site's address; home when it is not known. */
export function returnPath(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return `/${pathname.replace(/^[/\\]+/, "")}${search}`;
}
