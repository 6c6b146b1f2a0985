import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import type { Store } from "@/db/store";
import { Refusal } from "@/lib/errors";
import { arrangeCity, arrangeReport, seen } from "@/lib/reports/arrange";
import { findAgency, findReport } from "@/lib/reports/find-report";
import { startReport } from "@/lib/reports/start-report";
import { closeAgency } from "./close-agency";
import { createAgency } from "./create-agency";
import { CloseAgency, CreateAgency } from "./inputs";
import { moveAgency } from "./move-agency";
import { readAgency } from "./read";
import { renameAgency } from "./rename-agency";

const kjj = { code: "demo-kjj", version: 1 };
const office = {
  name: "示例市甲办公室",
  shortName: "",
  kind: "department",
  level: "city",
  parent: "demo-kjj",
} as const;
const fields = (error: unknown) => (error instanceof Refusal ? { code: error.code, ...error.fields } : error);
const auditOf = async (store: Store) => {
  const rows = await store.read.select().from(store.read.tables.audit).orderBy(store.read.tables.audit.seq);
  return rows.map(({ action, target, outcome }) => [action, target, outcome]);
};

test.each(["Demo", "示例", "demo_kjj", "-demo", "demo-", "a", "de mo", "collections"])(
  "%s is no agency code",
  (code) => {
    expect(CreateAgency.safeParse({ ...office, code }).success).toBe(false);
  },
);

test("an agency is closed with a successor or with a reason, not with neither", () => {
  expect(CloseAgency.safeParse({ ...kjj, successor: "", reason: " " }).error?.issues[0]?.path).toEqual(["reason"]);
  expect(CloseAgency.safeParse({ ...kjj, successor: "demo-jyj" }).success).toBe(true);
});

eachStore("agencies", (open) => {
  const arrange = async () => {
    const city = await arrangeCity(await open());
    const admin = city.as("administrator");
    const find = (code: string) => findAgency(city.store.read, code);
    return { ...city, admin, find, create: (code: string) => createAgency(admin, { ...office, code }) };
  };

  test("a new agency stands under the one named, with the day of its opening", async () => {
    const { admin, create } = await arrange();
    await create("demo-jia");
    const { parent, history } = await readAgency(admin, "demo-jia");
    expect(parent?.code).toBe("demo-kjj");
    expect(history).toMatchObject([{ change: "create", after: "示例市甲办公室", at: admin.clock.now() }]);
  });

  test("a code is never used twice, not even that of a closed agency", async () => {
    const { admin, create } = await arrange();
    await create("demo-jia");
    await closeAgency(admin, { code: "demo-jia", version: 1, successor: "", reason: "撤销" });
    expect(await create("demo-jia").catch(fields)).toMatchObject({ code: expect.stringContaining("用过了") });
  });

  test.each(["editor", "leader", "supervisor", "nobody"] as const)(
    "a %s changes no agency, and each attempt is in the log",
    async (person) => {
      const { as, store, find } = await arrange();
      const ctx = as(person);
      const before = await find("demo-kjj");
      for (const attempt of [
        () => createAgency(ctx, { ...office, code: "demo-jia" }),
        () => renameAgency(ctx, { ...kjj, name: "别的名字", shortName: "" }),
        () => moveAgency(ctx, { ...kjj, parent: "demo-jyj" }),
        () => closeAgency(ctx, { ...kjj, successor: "", reason: "撤销" }),
      ])
        await expect(attempt()).rejects.toThrow("not-allowed");
      expect(await find("demo-kjj")).toEqual(before);
      const verbs = ["create", "rename", "move", "close"];
      expect((await auditOf(store)).map(([action, , outcome]) => `${action} ${outcome}`)).toEqual(
        verbs.map((verb) => `agency.${verb} refused`),
      );
    },
  );

  test("a new name holds from today, and the history keeps the old one", async () => {
    const { admin, find, store } = await arrange();
    await renameAgency(admin, { ...kjj, name: "示例市科技和工业局", shortName: "科工局" });
    expect(await find("demo-kjj")).toMatchObject({ name: "示例市科技和工业局", shortName: "科工局", version: 2 });
    const { history } = await readAgency(admin, "demo-kjj");
    expect(history).toMatchObject([{ change: "rename", before: "示例市科学技术局", after: "示例市科技和工业局" }]);
    expect(await auditOf(store)).toEqual([["agency.rename", "agency:demo-kjj", "done"]]);
  });

  test("a name that changed some days ago is entered with its day, neither ahead of time nor before the last change", async () => {
    const { admin, create, clock } = await arrange();
    await create("demo-jia");
    const jia = { code: "demo-jia", version: 1, name: "示例市乙办公室", shortName: "" };
    clock.set("2026-01-20T10:00:00+08:00");
    const on = (day: string) => renameAgency(admin, { ...jia, on: day }).catch(fields);
    expect(await on("2026-01-21")).toMatchObject({ on: "还没到这一天，到那天再改。" });
    expect(await on("2026-01-09")).toMatchObject({ on: "不能早于上一次变动（2026年1月10日）。" });
    await renameAgency(admin, { ...jia, on: "2026-01-15" });
    const { history } = await readAgency(admin, "demo-jia");
    expect(history).toMatchObject([
      { change: "rename", at: new Date("2026-01-15T00:00:00+08:00"), after: "示例市乙办公室" },
      { change: "create" },
    ]);
  });

  test("a change entered for the day of the last one stands after it", async () => {
    const { admin, create, clock } = await arrange();
    await create("demo-jia");
    clock.set("2026-01-20T10:00:00+08:00");
    const jia = { code: "demo-jia", shortName: "", on: "2026-01-10" };
    await renameAgency(admin, { ...jia, version: 1, name: "示例市乙办公室" });
    await renameAgency(admin, { ...jia, version: 2, name: "示例市丙办公室" });
    const { history } = await readAgency(admin, "demo-jia");
    expect(history.map(({ after }) => after)).toEqual(["示例市丙办公室", "示例市乙办公室", "示例市甲办公室"]);
  });

  test("the history tells agencies by their names, not by codes", async () => {
    const { admin, create } = await arrange();
    await create("demo-jia");
    await moveAgency(admin, { code: "demo-jia", version: 1, parent: "demo-jyj" });
    await closeAgency(admin, { code: "demo-jia", version: 2, successor: "demo-kjj", reason: "合并" });
    const { history } = await readAgency(admin, "demo-jia");
    expect(history.slice(0, 2)).toMatchObject([
      { change: "close", before: "合并", after: "示例市科学技术局" },
      { change: "move", before: "示例市科学技术局", after: "示例市教育局" },
    ]);
  });

  test("a form opened before somebody else's change is refused, and changes nothing", async () => {
    const { admin, find } = await arrange();
    await renameAgency(admin, { ...kjj, name: "示例市科技局", shortName: "" });
    await expect(renameAgency(admin, { ...kjj, name: "别的名字", shortName: "" })).rejects.toThrow("out-of-date");
    await expect(moveAgency(admin, { ...kjj, parent: "" })).rejects.toThrow("out-of-date");
    await expect(closeAgency(admin, { ...kjj, successor: "", reason: "撤销" })).rejects.toThrow("out-of-date");
    expect(await find("demo-kjj")).toMatchObject({ name: "示例市科技局", closedAt: null });
  });

  test("an agency moves with all below it, and never under itself", async () => {
    const { admin, create, find, agencyId } = await arrange();
    await create("demo-jia");
    await create("demo-yi");
    await moveAgency(admin, { code: "demo-yi", version: 1, parent: "demo-jia" });
    for (const parent of ["demo-kjj", "demo-jia", "demo-yi"])
      expect(await moveAgency(admin, { ...kjj, parent }).catch(fields)).toMatchObject({
        parent: expect.stringContaining("下级"),
      });
    await moveAgency(admin, { ...kjj, parent: "demo-jyj" });
    expect((await find("demo-kjj")).parentId).toBe(agencyId("demo-jyj"));
    const { history } = await readAgency(admin, "demo-kjj");
    expect(history).toMatchObject([{ change: "move", before: "示例市人民政府", after: "示例市教育局" }]);
  });

  test("an agency with others below it is not closed over their heads", async () => {
    const { admin, create } = await arrange();
    await create("demo-jia");
    const closing = closeAgency(admin, { ...kjj, successor: "", reason: "撤销" });
    await expect(closing).rejects.toMatchObject({ says: expect.stringContaining("还有 1 个机构") });
  });

  test("an agency whose report is being decided is not closed", async () => {
    const city = await arrange();
    await arrangeReport(city, "submitted");
    const closing = closeAgency(city.admin, { ...kjj, successor: "demo-jyj", reason: "" });
    await expect(closing).rejects.toMatchObject({ says: expect.stringContaining("2025 年度") });
  });

  test("the successor takes over the open draft and the year that is owed", async () => {
    const city = await arrange();
    await city.store.tx(async (tx) => void (await tx.delete(tx.tables.obligations)));
    const { admin, store, as } = city;
    await store.tx(async (tx) => {
      const [running] = (await tx.select().from(tx.tables.collections)).filter(({ closedAt }) => closedAt === null);
      const row = { collectionId: running?.id ?? "", agencyId: city.agencyId("demo-kjj"), year: 2025 };
      await tx.insert(tx.tables.obligations).values(row);
    });
    await startReport(as("editor"), { agency: "demo-kjj", year: 2025 });
    expect((await readAgency(admin, "demo-kjj")).drafts).toEqual([2025]);
    await closeAgency(admin, { ...kjj, successor: "demo-jyj", reason: "" });
    expect((await readAgency(admin, "demo-kjj")).drafts).toEqual([]);
    const { report } = await findReport(store.read, { agency: "demo-jyj", year: 2025 });
    expect(report).toMatchObject({
      status: "draft",
      version: (await seen(city, { agency: "demo-jyj", year: 2025 })).version,
    });
    const [owed] = await store.read.select().from(store.read.tables.obligations);
    expect(owed?.agencyId).toBe(city.agencyId("demo-jyj"));
  });

  test("a draft of a year the successor reports itself stays where it is", async () => {
    const city = await arrange();
    await startReport(city.as("editor"), { agency: "demo-kjj", year: 2025 });
    await startReport(city.as("stranger"), { agency: "demo-jyj", year: 2025 });
    await closeAgency(city.admin, { ...kjj, successor: "demo-jyj", reason: "" });
    const { report } = await findReport(city.store.read, { agency: "demo-kjj", year: 2025 });
    expect(report.status).toBe("draft");
  });

  test("a closed agency is no parent, no successor, and is changed no more", async () => {
    const { admin } = await arrange();
    await closeAgency(admin, { ...kjj, successor: "", reason: "撤销" });
    const closed = { ...kjj, version: 2 };
    await expect(renameAgency(admin, { ...closed, name: "别的名字", shortName: "" })).rejects.toThrow("agency-closed");
    await expect(createAgency(admin, { ...office, code: "demo-jia" })).rejects.toThrow("invalid");
    const closing = closeAgency(admin, { code: "demo-jyj", version: 1, successor: "demo-kjj", reason: "" });
    expect(await closing.catch(fields)).toMatchObject({ successor: expect.stringContaining("已经关闭") });
  });
});
