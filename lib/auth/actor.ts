import type { Store } from "@/db/store";
import type { Clock } from "@/lib/clock";

export type Role = "editor" | "supervisor" | "administrator";
/** A role at an agency. A supervisor's reach is the agency and every agency below it, an editor's the agency alone. */
export type Membership = { role: Role; agencyId: string };
/** Who acts, loaded from the database at every request; never from the token. */
export type Actor = {
  userId: string;
  username: string;
  name: string;
  memberships: readonly Membership[];
  mustChangePassword: boolean;
};
/** What every verb and reader gets: they never see the request. */
export type Ctx = { actor: Actor; store: Store; clock: Clock };
