/** The only importer of next-auth: its cookie, its sealed token, its addresses under /api/auth. */
import { LRUCache } from "lru-cache";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { currentStore } from "@/db/current";
import { systemClock } from "@/lib/clock";
import { env, secret } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { SignIn } from "./inputs";
import { actorOf, longestSession } from "./sessions";
import { signIn } from "./sign-in";

const secure = (): boolean => (env().NEXTAUTH_URL ?? "").startsWith("https://");
const maxAge = longestSession / 1000;

/** The cookie that carries the sealed session id; its name is next-auth's own. */
export const sessionCookie = () => ({
  name: `${secure() ? "__Secure-" : ""}next-auth.session-token`,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: secure(), maxAge },
});
export const sealSession = (sid: string): Promise<string> => encode({ token: { sid }, secret: secret(), maxAge });

/** Opening a seal costs as much as a save; the session behind it is read anew every time and ends by itself. */
const opened = new LRUCache<string, string>({ max: 2000, ttl: maxAge * 1000 });

/** The session id in a cookie's value; null when it was not sealed by us or is too old. */
export async function openSeal(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const known = opened.get(value);
  if (known) return known;
  const token = await decode({ token: value, secret: secret() }).catch(() => null);
  if (typeof token?.sid !== "string") return null;
  opened.set(value, token.sid);
  return token.sid;
}

const options = (): NextAuthOptions => ({
  secret: secret(),
  session: { strategy: "jwt", maxAge },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { username: {}, password: {} },
      async authorize(typed, request) {
        const input = SignIn.safeParse(typed);
        if (!input.success) return null;
        const userAgent: unknown = request.headers?.["user-agent"];
        const door = { store: await currentStore(), clock: systemClock };
        try {
          const sid = await signIn(
            { ...door, userAgent: typeof userAgent === "string" ? userAgent : null },
            input.data,
          );
          return { id: sid };
        } catch (error) {
          if (error instanceof Refusal) throw new Error(error.says);
          throw error;
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
    async session({ session, token }) {
      const at = { store: await currentStore(), clock: systemClock };
      const { sid } = token;
      const actor = typeof sid === "string" ? await actorOf(at, sid, env().SESSION_IDLE_MINUTES) : null;
      return actor ? { expires: session.expires, user: { name: actor.name } } : { expires: session.expires };
    },
  },
});

type RouteContext = { params: Promise<{ nextauth: string[] }> };
export const nextAuthHandler = (request: Request, context: RouteContext): Promise<Response> =>
  NextAuth(request as never, context as never, options()) as Promise<Response>;
