import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { createAgency } from "@/lib/agencies/create-agency";
import { Refusal } from "@/lib/errors";
import { arrangeCity, arrangeReport, typeIn } from "@/lib/reports/arrange";
import { startReport } from "@/lib/reports/start-report";
import { changeCollection } from "./change-collection";
import { changeObliged } from "./change-obliged";
import { closeCollection } from "./close-collection";
import { grantExtension } from "./grant-extension";
import { OpenCollection } from "./inputs";
import { lawfulDates } from "./lawful-dates";
import { openCollection } from "./open-collection";
import { readCollection, readCollections } from "./read";

const fields = (error: unknown) => (error instanceof Refusal ? error.fields : error);
const of2023 = OpenCollection.parse({
  ...{ year: "2023", form: "form-2021", owner: "demo-shi", agencies: ["demo-shi", "demo-kjj"] },
  dates: lawfulDates(2023),
});

test("departments and townships are due on 31 January since the regulation of 2019, governments on 31 March", () => {
  const { department, township, government } = lawfulDates(2025);
  expect([department.due, township.due, government.due]).toEqual(["2026-01-31", "2026-01-31", "2026-03-31"]);
  expect([department.publication, government.publication]).toEqual(["2026-01-31", "2026-03-31"]);
});

test("before it, everybody was due on 31 March", () => {
  expect(new Set(Object.values(lawfulDates(2018)).map(({ due }) => due))).toEqual(new Set(["2019-03-31"]));
});

test("nobody can be asked to publish, or to stop editing, before the report is due", () => {
  const dates = lawfulDates(2023);
  const early = { ...dates, department: { ...dates.department, lastEdit: "2024-01-01", publication: "2024-01-02" } };
  const issues = OpenCollection.safeParse({ ...of2023, dates: early }).error?.issues;
  expect(issues?.map(({ path }) => path.join("."))).toEqual([
    "dates.department.lastEdit",
    "dates.department.publication",
  ]);
});

eachStore("collections", (open) => {
  const arrange = async () => {
    const city = await arrangeCity(await open());
    const supervisor = city.as("supervisor");
    const running = async () => {
      const [item] = (await readCollections(supervisor)).filter(({ collection }) => collection.year === 2025);
      if (!item) throw new Error("The arranged collection is gone.");
      return { collection: item.collection.id, version: item.collection.version };
    };
    return { ...city, supervisor, running };
  };

  test("a supervisor opens a collection for their reach, and editors of it can start", async () => {
    const { supervisor, as, store } = await arrange();
    const { id } = await openCollection(supervisor, of2023);
    const { obliged, counts } = await readCollection(supervisor, id);
    expect(obliged.map(({ agency }) => agency.code)).toEqual(["demo-kjj", "demo-shi"]);
    expect(counts).toMatchObject({ all: 2, notStarted: 2 });
    await startReport(as("editor"), { agency: "demo-kjj", year: 2023 });
    const [row] = (await store.read.select().from(store.read.tables.audit)).filter(({ target }) =>
      target?.includes(id),
    );
    expect(row).toMatchObject({
      action: "collection.open",
      details: { year: 2023, agencies: ["demo-shi", "demo-kjj"] },
    });
  });

  test("an administrator opens one anywhere; an editor and a leader of one agency do not open the city's", async () => {
    const { as } = await arrange();
    await openCollection(as("administrator"), of2023);
    for (const person of ["editor", "leader", "nobody"] as const)
      await expect(openCollection(as(person), { ...of2023, year: 2022 })).rejects.toThrow("not-allowed");
  });

  test("one collection per agency and year: whoever is in one already is named", async () => {
    const { supervisor } = await arrange();
    const again = openCollection(supervisor, { ...of2023, year: 2025 });
    expect(await again.catch(fields)).toEqual({
      agencies: "示例市人民政府、示例市科学技术局已在另一个 2025 年度的填报任务里。",
    });
    expect(await readCollections(supervisor)).toHaveLength(2);
  });

  test("a year that has not come, a form that is not known and an agency out of reach are refused at their fields", async () => {
    const { supervisor, as } = await arrange();
    const administrator = as("administrator");
    const city = { name: "别的市人民政府", shortName: "", kind: "government", level: "city", parent: "" } as const;
    await createAgency(administrator, { ...city, code: "other-shi" });
    const refused = (change: Partial<typeof of2023>) =>
      openCollection(supervisor, { ...of2023, ...change }).catch((error) => Object.keys(fields(error) as object));
    expect(await refused({ year: 2027 })).toEqual(["year"]);
    expect(await refused({ form: "form-1999" })).toEqual(["form"]);
    expect(await refused({ agencies: ["other-shi"] })).toEqual(["agencies"]);
    expect(await refused({ agencies: ["demo-nowhere"] })).toEqual(["agencies"]);
  });

  test("the page counts who has not started, who is at it, who is late and how many cells are filled", async () => {
    const city = await arrange();
    const { supervisor, running, clock } = city;
    await arrangeReport(city, "draft");
    await typeIn(city.as("editor"), {
      figures: {
        "requests/received/person": { state: "number", value: 3 },
        "requests/received/company": { state: "not-applicable", value: null },
      },
    });
    clock.set("2026-02-03T10:00:00+08:00");
    const { obliged, counts } = await readCollection(supervisor, (await running()).collection);
    expect(counts).toMatchObject({ all: 3, notStarted: 2, draft: 1, late: 2 });
    const [jyj, kjj, shi] = obliged;
    expect(kjj).toMatchObject({ standing: "draft", daysLate: 3, filled: 2, region: { code: "demo-shi" } });
    expect(jyj).toMatchObject({ standing: "notStarted", daysLate: 3, filled: 0 });
    expect(shi).toMatchObject({ daysLate: 0, due: { due: "2026-03-31" } });
  });

  test("a report under correction counts as published: the public still reads it", async () => {
    const city = await arrange();
    await arrangeReport(city, "published");
    const { counts } = await readCollection(city.supervisor, (await city.running()).collection);
    expect(counts).toMatchObject({ published: 1, notStarted: 2 });
  });

  test("an extension moves one agency's day, with its reason, and nobody else's", async () => {
    const { supervisor, running, clock, store } = await arrange();
    clock.set("2026-02-03T10:00:00+08:00");
    const grant = { agency: "demo-kjj", to: "2026-02-10", reason: "机构改革" };
    await grantExtension(supervisor, { ...(await running()), ...grant });
    const { obliged } = await readCollection(supervisor, (await running()).collection);
    expect(obliged.map(({ agency, due, extensionReason }) => [agency.code, due.late, extensionReason])).toEqual([
      ["demo-jyj", true, null],
      ["demo-kjj", false, "机构改革"],
      ["demo-shi", false, null],
    ]);
    const [row] = await store.read.select().from(store.read.tables.audit);
    expect(row).toMatchObject({
      action: "collection.grant-extension",
      details: { reason: "机构改革", to: "2026-02-10" },
    });
  });

  test("an extension ends after the day it extends and not in the past", async () => {
    const { supervisor, running, clock } = await arrange();
    clock.set("2026-02-03T10:00:00+08:00");
    const grant = async (to: string) =>
      grantExtension(supervisor, { ...(await running()), agency: "demo-kjj", to, reason: "机构改革" }).catch(fields);
    expect(await grant("2026-01-31")).toHaveProperty("to");
    expect(await grant("2026-02-02")).toHaveProperty("to");
    expect(await grant("2026-02-03")).toBeUndefined();
  });

  test("dates are changed for everybody at once; a page opened before is refused", async () => {
    const { supervisor, running, as } = await arrange();
    const stale = await running();
    const dates = lawfulDates(2025);
    const later = { due: "2026-02-15", lastEdit: "2026-02-20", publication: "2026-03-01" };
    await changeCollection(supervisor, {
      ...stale,
      dates: { ...dates, department: later },
      notice: "请按新日期报送。",
    });
    const { obliged, collection } = await readCollection(supervisor, stale.collection);
    expect(obliged[0]?.due).toMatchObject(later);
    expect(collection.notice).toBe("请按新日期报送。");
    await expect(changeCollection(supervisor, { ...stale, dates, notice: "" })).rejects.toThrow("out-of-date");
    const leader = changeCollection(as("leader"), { ...(await running()), dates, notice: "" });
    await expect(leader).rejects.toThrow("not-allowed");
  });

  test("who has started cannot be taken out, who has not can", async () => {
    const city = await arrange();
    const { supervisor, running } = city;
    await arrangeReport(city, "draft");
    const change = async (...agencies: string[]) => changeObliged(supervisor, { ...(await running()), agencies });
    expect(await change("demo-shi", "demo-jyj").catch(fields)).toEqual({
      agencies: "示例市科学技术局已经开始填写，不能去掉。",
    });
    await change("demo-kjj");
    const { obliged } = await readCollection(supervisor, (await running()).collection);
    expect(obliged.map(({ agency }) => agency.code)).toEqual(["demo-kjj"]);
    await change("demo-kjj", "demo-jyj");
  });

  test("nobody starts a report in a closed collection, and it is changed no more", async () => {
    const { supervisor, running, as, clock } = await arrange();
    await closeCollection(supervisor, await running());
    clock.set("2026-01-11T09:00:00+08:00");
    await expect(startReport(as("editor"), { agency: "demo-kjj", year: 2025 })).rejects.toThrow(Refusal);
    const again = { ...(await running()), dates: lawfulDates(2025), notice: "" };
    await expect(changeCollection(supervisor, again)).rejects.toThrow("wrong-status");
  });

  test("a leader sees the collection for their own agency only, and may not change it; an editor sees none", async () => {
    const { running, as } = await arrange();
    const { obliged, mayChange } = await readCollection(as("leader"), (await running()).collection);
    expect(obliged.map(({ agency }) => agency.code)).toEqual(["demo-kjj"]);
    expect(mayChange).toBe(false);
    expect(await readCollections(as("editor"))).toEqual([]);
    await expect(readCollection(as("editor"), (await running()).collection)).rejects.toThrow("not-found");
  });
});
