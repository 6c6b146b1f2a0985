/** Arranging with verbs, in the database that the browser looks at. */
import { eq } from "drizzle-orm";
import { city, type DemoAgency } from "../db/seed/city";
import { figures2014 } from "../db/seed/figures-2014";
import { figures2019, figures2021, startOf } from "../db/seed/figures-matrix";
import { as, explainAndSubmit, type Place, type Stage, seen, type } from "../db/seed/stage";
import { text2014 } from "../db/seed/text-2014";
import { type Texts, textMatrix } from "../db/seed/text-matrix";
import type { Store } from "../db/store";
import { insertAgency } from "../lib/agencies/insert-agency";
import type { Actor, Membership, Role } from "../lib/auth/actor";
import { demonstrationPassword } from "../lib/auth/demonstration";
import { hashPassword } from "../lib/auth/passwords";
import { systemClock } from "../lib/clock";
import type { Figures } from "../lib/forms/answers";
import type { AgencyKind } from "../lib/forms/define";
import { formById, formFor } from "../lib/forms/registry";
import { complete } from "../lib/forms/totals";
import { newId } from "../lib/id";
import { addComment } from "../lib/reports/add-comment";
import { approveReport } from "../lib/reports/approve-report";
import { publishReport } from "../lib/reports/publish-report";
import { returnReport } from "../lib/reports/return-report";
import { startReport } from "../lib/reports/start-report";
import { withdrawReport } from "../lib/reports/withdraw-report";
import type { Status } from "../lib/reports/workflow";

export type GivenReport = Place & { editor: string; name: string; figures: Figures; texts: Texts };
type ReportWish = {
  /** Null: asked for, but not started. */
  status: Status | null;
  year?: number;
  form?: string;
  /** A new agency is made where none is named. */
  agency?: GivenAgency;
  figures?: Figures;
  texts?: Texts;
  /** Nothing typed yet. */
  empty?: boolean;
};
export type GivenAgency = { code: string; name: string; editor: string };
export type Given = {
  stage(): Promise<Stage>;
  user(wish: { role: Role; agency: string; password?: string; mustChangePassword?: boolean }): Promise<string>;
  agency(wish?: { kind?: AgencyKind; name?: string; parent?: string }): Promise<GivenAgency>;
  report(wish: ReportWish): Promise<GivenReport>;
};

const sample = city.find(({ code }) => code === "demo-sjj") as DemoAgency;
const oneDay = { due: "2099-01-31", lastEdit: "2099-01-31", publication: "2099-03-31" };

async function peopleIn(store: Store): Promise<ReadonlyMap<string, Actor>> {
  const { users, memberships } = store.read.tables;
  const held = await store.read.select().from(memberships);
  const rows = await store.read.select().from(users);
  return new Map(
    rows.map(({ id, username, name }) => {
      const its = held
        .filter(({ userId }) => userId === id)
        .map(({ role, agencyId }): Membership => ({ role, agencyId }));
      return [username, { userId: id, username, name, memberships: its, mustChangePassword: false }];
    }),
  );
}

export function givenIn(store: Store): Given {
  const stage = async (): Promise<Stage> => ({
    store,
    clock: { ...systemClock, set: () => {} },
    people: await peopleIn(store),
  });

  const agencyId = async (code: string): Promise<string> => {
    const { agencies } = store.read.tables;
    const [row] = await store.read.select({ id: agencies.id }).from(agencies).where(eq(agencies.code, code));
    if (!row) throw new Error(`no agency ${code}`);
    return row.id;
  };

  const user: Given["user"] = async ({
    role,
    agency,
    password = demonstrationPassword,
    mustChangePassword = false,
  }) => {
    const [userId, username] = [newId(), `u-${newId().slice(0, 8)}`];
    const passwordHash = await hashPassword(password);
    const at = await agencyId(agency);
    await store.tx(async (tx) => {
      const row = { id: userId, username, name: `用户${username.slice(2)}`, passwordHash, mustChangePassword };
      await tx.insert(tx.tables.users).values({ ...row, createdAt: new Date() });
      await tx.insert(tx.tables.memberships).values({ id: newId(), userId, agencyId: at, role });
    });
    return username;
  };

  const agency: Given["agency"] = async ({ kind = "department", parent = "demo-shi", ...wish } = {}) => {
    const code = `e2e-${newId().slice(0, 8)}`;
    const name = wish.name ?? `示例市试验${code.slice(4, 8)}局`;
    const parentId = await agencyId(parent);
    const level = kind === "township" ? "township" : "city";
    const row = { code, name, shortName: "", kind, level } as const;
    await store.tx((tx) => insertAgency(tx, { ...row, parentId, at: new Date(), byId: null }));
    return { code, name, editor: await user({ role: "editor", agency: code }) };
  };

  /** Asks the agency for a report of that year: in the running collection of its form, or in one made for it. */
  const ask = async (code: string, year: number, form: string) => {
    const id = await agencyId(code);
    await store.tx(async (tx) => {
      const { collections, obligations } = tx.tables;
      const dates = { government: oneDay, department: oneDay, township: oneDay, other: oneDay };
      const collectionId = newId();
      await tx.insert(collections).values({
        ...{ id: collectionId, year, form, ownerId: id, dates, notice: "" },
        ...{ openedAt: new Date(Date.now() - 1000), openedById: "e2e" },
      });
      await tx.insert(obligations).values({ collectionId, agencyId: id, year });
    });
  };

  const report: Given["report"] = async (wish) => {
    const year = wish.year ?? 2025;
    const form = wish.form ? formById(wish.form) : formFor(year);
    const at = wish.agency ?? (await agency());
    const place = { agency: at.code, year };
    await ask(at.code, year, form.id);
    const made = sampleAnswers(at, year, form.id);
    const figures = wish.figures ?? made.figures;
    const texts = wish.texts ?? made.texts;
    const result = { ...place, editor: at.editor, name: at.name, figures, texts };
    const acting = await stage();
    if (wish.status === null) return result;
    await startReport(as(acting, at.editor), place);
    if (!wish.empty) await type(acting, at.editor, place, { figures, texts });
    if (wish.status === "draft") return result;
    await explainAndSubmit(acting, at.editor, place);
    const supervisor = as(acting, "supervisor2");
    if (wish.status === "submitted") return result;
    if (wish.status === "returned") {
      const text = "请写清这个问题涉及哪个栏目。";
      const target = Object.keys(texts).at(-1) ?? "preamble";
      await addComment(supervisor, { ...place, on: "section", target, text });
      await returnReport(supervisor, { ...(await seen(acting, place)), reason: "请按意见修改后重新提交。" });
      return result;
    }
    await approveReport(supervisor, await seen(acting, place));
    if (wish.status === "approved") return result;
    await publishReport(supervisor, await seen(acting, place));
    if (wish.status === "published") return result;
    const reason = "数据需要重新核对。";
    await withdrawReport(supervisor, { ...(await seen(acting, place)), reason, unlawful: false });
    return result;
  };

  return { stage, user, agency, report };
}

/** A report in which nothing is wrong. Forms beside the official three start empty. */
function sampleAnswers({ code, name }: GivenAgency, year: number, form: string): { figures: Figures; texts: Texts } {
  const its = { ...sample, code, name };
  if (form === "form-2014") {
    const figures = complete(formById(form), figures2014(its, year));
    return { figures, texts: text2014(its, year, figures) };
  }
  if (form !== "form-2019" && form !== "form-2021") return { figures: {}, texts: {} };
  const { figures } = (form === "form-2019" ? figures2019 : figures2021)(its, year, startOf(its));
  const whole = complete(formById(form), figures);
  return { figures: whole, texts: textMatrix(its, year, form, whole) };
}
