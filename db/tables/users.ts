import type { Role } from "@/lib/auth/actor";
import type { Kit } from "../kit";
import type { agencyTables } from "./agencies";

export const userTables = (kit: Kit, { agencies }: ReturnType<typeof agencyTables>) => {
  const users = kit.table(
    "users",
    {
      id: kit.text().primaryKey(),
      username: kit.text().notNull(),
      name: kit.text().notNull(),
      email: kit.text(),
      phone: kit.text(),
      passwordHash: kit.text().notNull(),
      mustChangePassword: kit.flag().notNull().default(true),
      disabledAt: kit.instant(),
      createdAt: kit.instant().notNull(),
      version: kit.count().notNull().default(1),
    },
    (t) => [kit.unique("users_username").on(t.username)],
  );
  const memberships = kit.table(
    "memberships",
    {
      id: kit.text().primaryKey(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id),
      agencyId: kit
        .text()
        .notNull()
        .references(() => agencies.id),
      role: kit.text().$type<Role>().notNull(),
    },
    (t) => [
      kit.unique("memberships_once").on(t.userId, t.agencyId, t.role),
      kit.index("memberships_agency").on(t.agencyId),
    ],
  );
  /** One row per sign-in; the token carries only its id, so that it can be revoked. */
  const sessions = kit.table(
    "sessions",
    {
      id: kit.text().primaryKey(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id),
      createdAt: kit.instant().notNull(),
      lastSeenAt: kit.instant().notNull(),
      revokedAt: kit.instant(),
      userAgent: kit.text(),
    },
    (t) => [kit.index("sessions_user").on(t.userId)],
  );
  /** Failures by the user name that was typed, so that unknown names lock just like known ones. */
  const signInAttempts = kit.table("sign_in_attempts", {
    username: kit.text().primaryKey(),
    failed: kit.count().notNull(),
    lockedUntil: kit.instant(),
    lastAt: kit.instant().notNull(),
  });
  return { users, memberships, sessions, signInAttempts };
};
