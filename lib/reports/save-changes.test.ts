import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { fromPlainText } from "@/lib/forms/rich-text";
import { blank, notApplicable, number } from "@/lib/forms/totals";
import { newId } from "@/lib/id";
import {
  arrangeCity,
  arrangeReport,
  type City,
  code,
  kjj2025,
  type Person,
  refusal,
  seen,
  submitNow,
  typeIn,
} from "./arrange";
import { readReport } from "./read";
import { returnReport } from "./return-report";
import { saveChanges } from "./save-changes";
import { startReport } from "./start-report";

const cell = "requests/received/person";
const figure = (value: number, base: number) => ({ kind: "figure" as const, cell, figure: number(value), base });
const section = (text: string, base: number, key = "part1") => ({
  ...{ kind: "section" as const, key, content: fromPlainText(text), base },
});
type Sent = { kind: "figure" | "section" | "footnote" | "explanation" | "outline" } & Record<string, unknown>;
const save = (city: City, person: Person, changes: Sent[], batch: string = newId(), place = kjj2025) =>
  saveChanges(city.as(person), { ...place, batch, changes });
const copy = (city: City, place = kjj2025) => readReport(city.as("editor"), place.agency, place.year);
const draft = async (city: City) => {
  await arrangeReport(city, "draft");
  return city;
};
const historyOf = async (city: City, target: string) => {
  const { changes } = city.store.read.tables;
  return city.store.read.select().from(changes).where(eq(changes.target, target)).orderBy(changes.version);
};

eachStore("saving", (open) => {
  test("what is saved is there, in its three states, with its totals, and says who wrote it", async () => {
    const city = await draft(await arrangeCity(await open()));
    const { savedAt, versions, conflicts } = await typeIn(city.as("editor"), {
      figures: {
        [cell]: number(0),
        "requests/received/company": number(12),
        "requests/received/research": notApplicable,
        "fees/fees/amount": number(123_456_789),
      },
      texts: { part1: "第一段。\n第二段。" },
      footnotes: { requests: "含上年补录 1 件。" },
    });
    expect([savedAt, conflicts]).toEqual(["2026-01-10T01:00:00.000Z", []]);
    expect(versions).toMatchObject({ [`figure:${cell}`]: 1, "section:part1": 1, "footnote:requests": 1 });
    const saved = await copy(city);
    expect(saved.answers.figures).toMatchObject({
      [cell]: number(0),
      "requests/received/research": notApplicable,
      "requests/received/charity": blank,
      "fees/fees/amount": number(123_456_789),
    });
    expect(saved.figures["requests/received/total"]).toEqual(number(12));
    expect(saved.answers.footnotes).toEqual({ requests: "含上年补录 1 件。" });
    expect(saved.edited.part3).toEqual({ at: city.clock.now(), by: "示例editor" });
    expect(saved.report.editedById).toBe(city.as("editor").actor.userId);
    expect(saved.versions).toMatchObject(versions);
  });

  test("a batch that is sent again, and again after the report was submitted, counts once", async () => {
    const city = await draft(await arrangeCity(await open()));
    const batch = newId();
    const sent = [figure(5, 0), section("一段。", 0)];
    const first = await save(city, "editor", sent, batch);
    expect(await save(city, "editor", sent, batch)).toEqual(first);
    await save(city, "editor", [{ ...figure(5, 1), figure: blank }]);
    await submitNow(city);
    expect(await save(city, "editor", sent, batch)).toEqual(first);
    expect(await historyOf(city, cell)).toHaveLength(2);
    expect(await code(save(city, "colleague", sent, batch))).toBe("invalid");
  });

  test("two editors merge where they touch different cells and sections", async () => {
    const city = await draft(await arrangeCity(await open()));
    await Promise.all([
      save(city, "editor", [figure(5, 0), section("甲。", 0)]),
      save(city, "colleague", [{ ...figure(7, 0), cell: "requests/received/company" }, section("乙。", 0, "part5")]),
    ]);
    const { answers } = await copy(city);
    expect([answers.figures[cell], answers.figures["requests/received/company"]]).toEqual([number(5), number(7)]);
    expect(answers.sections.map(({ text }) => text).filter(Boolean)).toEqual(["甲。", "乙。"]);
  });

  test("the same cell and section come back as conflicts with what the other wrote, and nothing is overwritten", async () => {
    const city = await draft(await arrangeCity(await open()));
    await save(city, "colleague", [figure(7, 0), section("乙写的。", 0)]);
    city.clock.set("2026-01-10T09:05:00+08:00");
    const { conflicts, versions } = await save(city, "editor", [figure(5, 0), section("甲写的。", 0)]);
    expect(conflicts).toEqual([
      { target: `figure:${cell}`, theirs: number(7), by: "示例colleague", at: "2026-01-10T01:00:00.000Z", version: 1 },
      { ...conflicts[1], target: "section:part1", theirs: fromPlainText("乙写的。"), by: "示例colleague" },
    ]);
    expect(versions).toEqual({ [`figure:${cell}`]: 1, "section:part1": 1 });
    const { answers } = await copy(city);
    expect(answers.figures[cell]).toEqual(number(7));

    await save(city, "editor", [figure(5, 1)]);
    expect((await copy(city)).answers.figures[cell]).toEqual(number(5));
  });

  test("two who typed the same do not disturb each other", async () => {
    const city = await draft(await arrangeCity(await open()));
    await save(city, "colleague", [figure(7, 0)]);
    expect(await save(city, "editor", [figure(7, 0)])).toMatchObject({
      conflicts: [],
      versions: { [`figure:${cell}`]: 1 },
    });
  });

  test("of a conflict and a good change in one batch the good one is saved", async () => {
    const city = await draft(await arrangeCity(await open()));
    await save(city, "colleague", [figure(7, 0)]);
    const { conflicts } = await save(city, "editor", [figure(5, 0), section("甲。", 0)]);
    expect(conflicts).toHaveLength(1);
    expect((await copy(city)).answers.sections.find(({ key }) => key === "part1")?.text).toBe("甲。");
  });

  test("the history tells who changed what from what to what; a minute's typing is one row", async () => {
    const city = await draft(await arrangeCity(await open()));
    await save(city, "editor", [figure(5, 0), section("一", 0)]);
    await save(city, "editor", [figure(6, 1), section("一段", 1)]);
    city.clock.set("2026-01-10T09:00:59+08:00");
    await save(city, "editor", [section("一段。", 2)]);
    await save(city, "colleague", [section("一段话。", 3)]);
    const figures = await historyOf(city, cell);
    expect(figures.map(({ before, after, version }) => [before, after, version])).toEqual([
      [blank, number(5), 1],
      [number(5), number(6), 2],
    ]);
    const texts = await historyOf(city, "part1");
    expect(texts.map(({ before, after, byId }) => [before, after, byId])).toEqual([
      [fromPlainText(""), fromPlainText("一段。"), city.as("editor").actor.userId],
      [fromPlainText("一段。"), fromPlainText("一段话。"), city.as("colleague").actor.userId],
    ]);
  });

  test("fifty batches at once are all there", async () => {
    const city = await draft(await arrangeCity(await open()));
    const { form } = await copy(city);
    const rows = Object.keys(form.tables.requests?.rows ?? {}).filter(
      (row) => !form.tables.requests?.rows[row]?.heading,
    );
    const cells = rows
      .filter((row) => !form.tables.requests?.rows[row]?.sum)
      .flatMap((row) => [`requests/${row}/person`, `requests/${row}/other`]);
    const some = cells.slice(0, 50);
    await Promise.all(
      some.map((name, value) => save(city, value % 2 ? "editor" : "colleague", [{ ...figure(value, 0), cell: name }])),
    );
    const { answers } = await copy(city);
    expect(some.map((name) => answers.figures[name]?.value)).toEqual(some.map((_, value) => value));
  });
});

eachStore("saving what may not be saved", (open) => {
  const refused: [string, Sent, string][] = [
    ["a forged cell", { ...figure(1, 0), cell: "requests/received/__proto__" }, "figure:requests/received/__proto__"],
    ["a computed cell", { ...figure(1, 0), cell: "requests/received/total" }, "figure:requests/received/total"],
    ["a negative count", { ...figure(-1, 0) }, `figure:${cell}`],
    ["half a request", { ...figure(0.5, 0) }, `figure:${cell}`],
    ["twenty digits", { ...figure(1e20, 0) }, `figure:${cell}`],
    ["a number without its state", { ...figure(1, 0), figure: { state: "blank", value: 1 } }, `figure:${cell}`],
    ["a section the form lacks", section("一段。", 0, "part9"), "section:part9"],
    ["a section of another form", section("一段。", 0, "x-abcdefgh"), "section:x-abcdefgh"],
    ["an over-long text", section("字".repeat(60_001), 0), "section:part1"],
    [
      "a script in the text",
      { ...section("", 0), content: { type: "doc", content: [{ type: "script" }] } },
      "section:part1",
    ],
    ["a footnote under no table", { kind: "footnote", table: "none", text: "注。", base: 0 }, "footnote:none"],
    [
      "an over-long footnote",
      { kind: "footnote", table: "requests", text: "字".repeat(2000), base: 0 },
      "footnote:requests",
    ],
    ["an explanation of nothing", { kind: "explanation", finding: "Z9", text: "因为。", base: 0 }, "explanation:Z9"],
    [
      "an outline where the law fixed one",
      { kind: "outline", sections: [{ key: "preamble", title: "引言" }], base: 0 },
      "outline",
    ],
  ];

  test("each is refused with a sentence at its place, and the rest of its batch is not half written", async () => {
    const city = await draft(await arrangeCity(await open()));
    for (const [what, change, place] of refused) {
      const { code, fields } = await refusal(save(city, "editor", [section("好的一段。", 0, "part6"), change]));
      expect([what, code, Object.keys(fields)]).toEqual([what, "invalid", [place]]);
      expect(fields[place]).toMatch(/。$/);
    }
    const { answers, versions } = await copy(city);
    expect(answers.sections.every(({ text }) => text === "")).toBe(true);
    expect(versions["section:part6"]).toBe(0);
  });

  test("a submitted report takes no more changes, and a returned one does", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    expect(await code(save(city, "editor", [figure(5, 0)]))).toBe("not-editable");
    await returnReport(city.as("supervisor"), { ...(await seen(city)), reason: "请核对。" });
    await save(city, "editor", [figure(5, 0)]);
  });

  test("another agency's report is refused, and so is one that was not started", async () => {
    const city = await draft(await arrangeCity(await open()));
    expect(await code(save(city, "stranger", [figure(5, 0)]))).toBe("not-allowed");
    expect(await code(save(city, "supervisor", [figure(5, 0)]))).toBe("not-allowed");
    expect(await code(save(city, "editor", [figure(5, 0)], newId(), { ...kjj2025, year: 2024 }))).toBe("not-found");
  });
});

eachStore("the outline of a report of 2014 to 2018", (open) => {
  const place = { agency: "demo-kjj", year: 2018 };
  const started = async () => {
    const city = await arrangeCity(await open());
    await startReport(city.as("administrator"), place);
    return city;
  };
  const outlineOf = async (city: City) =>
    (await copy(city, place)).answers.sections.map(({ key, title }) => ({ key, title }));
  const put = async (city: City, sections: { key: string; title: string }[]) => {
    const { versions } = await copy(city, place);
    return save(city, "editor", [{ kind: "outline", sections, base: versions.outline ?? 0 }], newId(), place);
  };

  test("sections are renamed, moved and added, and text goes into an added one in the same batch", async () => {
    const city = await started();
    const [preamble, first, second, ...rest] = await outlineOf(city);
    if (!preamble || !first || !second) throw new Error("the form has sections");
    const added = { key: "x-ab12cd34", title: "监督检查情况" };
    const wanted = [preamble, second, { ...first, title: "改过的标题" }, ...rest, added];
    const text = section("检查三次。", 0, added.key);
    await save(city, "editor", [text, { kind: "outline", sections: wanted, base: 0 }], newId(), place);
    expect(await outlineOf(city)).toEqual(wanted);
    expect((await copy(city, place)).answers.sections.at(-1)?.text).toBe("检查三次。");
  });

  test("a dropped section's text is not lost: putting it back brings it back", async () => {
    const city = await started();
    const before = await outlineOf(city);
    await save(city, "editor", [section("写好的一段。", 0, "s3")], newId(), place);
    await put(
      city,
      before.filter(({ key }) => key !== "s3"),
    );
    const without = await copy(city, place);
    expect(without.answers.sections.map(({ key }) => key)).not.toContain("s3");
    expect(without.dropped.map(({ key }) => key)).toEqual(["s3"]);
    await put(city, before);
    expect((await copy(city, place)).answers.sections.find(({ key }) => key === "s3")?.text).toBe("写好的一段。");
    const { changes } = city.store.read.tables;
    const outline = and(eq(changes.kind, "outline"), eq(changes.target, "outline"));
    expect(await city.store.read.select().from(changes).where(outline)).toHaveLength(2);
  });

  test("two editors who change the outline at once see each other's", async () => {
    const city = await started();
    const before = await outlineOf(city);
    const sent = (sections: typeof before): Sent[] => [{ kind: "outline", sections, base: 0 }];
    await save(city, "colleague", sent(before.slice(0, -1)), newId(), place);
    const { conflicts } = await save(city, "editor", sent([...before].slice(0, 3)), newId(), place);
    expect(conflicts).toMatchObject([
      { target: "outline", theirs: before.slice(0, -1), by: "示例colleague", version: 1 },
    ]);
  });

  test("a section twice, an invented key and an outline without its preamble are refused", async () => {
    const city = await started();
    const [preamble, first] = await outlineOf(city);
    if (!preamble || !first) throw new Error("the form has sections");
    for (const sections of [[preamble, first, first], [preamble, { key: "evil", title: "别的" }], [first]])
      expect(await code(put(city, sections))).toBe("invalid");
  });
});
