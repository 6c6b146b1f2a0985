/** For tests: a small invented city, and reports brought to any state by the verbs themselves. */
import type { Store } from "@/db/store";
import type { Actor, Ctx, Membership } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import type { Figures } from "@/lib/forms/answers";
import type { AgencyKind, AgencyLevel } from "@/lib/forms/define";
import { fromPlainText } from "@/lib/forms/rich-text";
import type { Change } from "@/lib/forms/schema";
import { newId } from "@/lib/id";
import { approveReport } from "./approve-report";
import { findReport } from "./find-report";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { returnReport } from "./return-report";
import { saveChanges } from "./save-changes";
import { startReport } from "./start-report";
import { submitReport } from "./submit-report";
import { withdrawReport } from "./withdraw-report";
import type { Status } from "./workflow";
import type { SaveResult } from "./working-copy";

/** A clock that a test moves by hand. */
export type HandClock = { now(): Date; set(moment: string): void };
export function handClock(start = "2026-01-10T09:00:00+08:00"): HandClock {
  let now = new Date(start);
  return {
    now: () => now,
    set(moment) {
      now = new Date(moment);
    },
  };
}

const people = {
  editor: [["editor", "demo-kjj"]],
  colleague: [["editor", "demo-kjj"]],
  /** Fills in for another agency of the same city. */
  stranger: [["editor", "demo-jyj"]],
  /** The leader of one agency alone. */
  leader: [["supervisor", "demo-kjj"]],
  supervisor: [["supervisor", "demo-shi"]],
  administrator: [["administrator", "demo-shi"]],
  /** Fills in and reviews: may never approve what they submitted. */
  both: [
    ["editor", "demo-kjj"],
    ["supervisor", "demo-shi"],
  ],
  nobody: [],
} as const satisfies Record<string, readonly (readonly [Membership["role"], string])[]>;
export type Person = keyof typeof people;

export type City = { store: Store; clock: HandClock; as(person: Person): Ctx; agencyId(code: string): string };
export const kjj2025 = { agency: "demo-kjj", year: 2025 };

/** 示例市 with two departments, a person for every role, and collections for 2024 (past) and 2025 (open). */
export async function arrangeCity(store: Store, clock: HandClock = handClock()): Promise<City> {
  const ids = new Map<string, string>();
  const agency = (code: string, name: string, kind: AgencyKind, level: AgencyLevel, parent: string | null) => {
    const id = newId();
    ids.set(code, id);
    return { id, code, name, kind, level, parentId: parent && (ids.get(parent) ?? null), openedAt: new Date(0) };
  };
  const agencyId = (code: string) => ids.get(code) ?? "";
  const agencies = [
    agency("demo-shi", "示例市人民政府", "government", "city", null),
    agency("demo-kjj", "示例市科学技术局", "department", "city", "demo-shi"),
    agency("demo-jyj", "示例市教育局", "department", "city", "demo-shi"),
  ];
  const actors = new Map<Person, Actor>();
  await store.tx(async (tx) => {
    await tx.insert(tx.tables.agencies).values(agencies);
    for (const [username, roles] of Object.entries(people) as [
      Person,
      readonly (readonly [Membership["role"], string])[],
    ][]) {
      const [userId, memberships] = [newId(), roles.map(([role, code]) => ({ role, agencyId: agencyId(code) }))];
      const user = { id: userId, username, name: `示例${username}`, passwordHash: "-", createdAt: new Date(0) };
      await tx.insert(tx.tables.users).values(user);
      for (const membership of memberships)
        await tx.insert(tx.tables.memberships).values({ id: newId(), userId, ...membership });
      actors.set(username, { userId, username, name: user.name, memberships, mustChangePassword: false });
    }
  });
  const as = (person: Person): Ctx => ({ actor: actors.get(person) as Actor, store, clock });
  const city = { store, clock, as, agencyId };
  await arrangeCollection(city, { year: 2024, closedAt: "2025-06-01T00:00:00+08:00" });
  await arrangeCollection(city, { year: 2025 });
  return city;
}

/** A collection that all agencies must answer, with the dates of the regulation. */
export async function arrangeCollection(
  { store, agencyId }: Pick<City, "store" | "agencyId">,
  { year, form = "form-2021", closedAt }: { year: number; form?: string; closedAt?: string },
): Promise<void> {
  const day = (date: string) => ({ due: date, lastEdit: date, publication: date });
  const [department, government] = [day(`${year + 1}-01-31`), day(`${year + 1}-03-31`)];
  await store.tx(async (tx) => {
    const collection = {
      ...{ id: newId(), year, form, ownerId: agencyId("demo-shi"), openedById: "-" },
      dates: { government, department, township: department, other: department },
      openedAt: new Date(`${year}-12-01T00:00:00+08:00`),
      closedAt: closedAt ? new Date(closedAt) : null,
    };
    await tx.insert(tx.tables.collections).values(collection);
    for (const code of ["demo-shi", "demo-kjj", "demo-jyj"])
      await tx.insert(tx.tables.obligations).values({ collectionId: collection.id, agencyId: agencyId(code), year });
  });
}

type Place = { agency: string; year: number };
/** A report with the version that a page opened now would have. */
export async function seen({ store }: City, place: Place = kjj2025): Promise<Place & { version: number }> {
  return { ...place, version: (await findReport(store.read, place)).report.version };
}

export type Typed = {
  figures?: Figures;
  texts?: Record<string, string>;
  footnotes?: Record<string, string>;
  explanations?: Record<string, string>;
};

/** Types into a report as a page opened now would. */
export async function typeIn(ctx: Ctx, typed: Typed, { agency, year }: Place = kjj2025): Promise<SaveResult> {
  const { versions } = await readReport(ctx, agency, year);
  const from = <T>(list: Record<string, T> | undefined, change: (name: string, value: T) => Record<string, unknown>) =>
    Object.entries(list ?? {}).map(([name, value]) => {
      const made = change(name, value);
      return { ...made, base: versions[`${String(made.kind)}:${name}`] ?? 0 } as Change;
    });
  const changes = [
    ...from(typed.figures, (cell, figure) => ({ kind: "figure", cell, figure })),
    ...from(typed.texts, (key, text) => ({ kind: "section", key, content: fromPlainText(text) })),
    ...from(typed.footnotes, (table, text) => ({ kind: "footnote", table, text })),
    ...from(typed.explanations, (finding, text) => ({ kind: "explanation", finding, text })),
  ];
  return saveChanges(ctx, { agency, year, batch: newId(), changes });
}

/** Explains whatever may be explained, so that only real errors keep the report from being submitted. */
export async function explainAll(ctx: Ctx, place: Place = kjj2025): Promise<void> {
  const { blocking } = await readReport(ctx, place.agency, place.year);
  const open = blocking.filter(({ explainable }) => explainable).map(({ id }) => [id, "已与经办科室核对，情况属实。"]);
  if (open.length) await typeIn(ctx, { explanations: Object.fromEntries(open) }, place);
}

export async function submitNow(city: City, person: Person = "editor", place: Place = kjj2025, note = "更正") {
  await explainAll(city.as(person), place);
  return submitReport(city.as(person), { ...(await seen(city, place)), declaration: true, note });
}

/** Brings a fresh report to a state. The editor submits, the supervisor decides. */
export async function arrangeReport(
  city: City,
  status: Status,
  typed: Typed = {},
  place: Place = kjj2025,
): Promise<void> {
  const supervisor = city.as("supervisor");
  await startReport(city.as("editor"), place);
  if (Object.keys(typed).length) await typeIn(city.as("editor"), typed, place);
  if (status === "draft") return;
  await submitNow(city, "editor", place);
  if (status === "submitted") return;
  if (status === "returned") {
    await returnReport(supervisor, { ...(await seen(city, place)), reason: "请核对第三部分。" });
    return;
  }
  await approveReport(supervisor, await seen(city, place));
  if (status === "approved") return;
  await publishReport(supervisor, await seen(city, place));
  if (status === "published") return;
  await withdrawReport(supervisor, { ...(await seen(city, place)), reason: "数据有误。", unlawful: false });
}

/** The refusal of something that must be refused; anything else is thrown on. */
export async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(
    () => new Error("it was not refused"),
    (caught: unknown) => caught,
  );
  if (!(error instanceof Refusal)) throw error;
  return error;
}
export const code = async (attempt: Promise<unknown>) => (await refusal(attempt)).code;
