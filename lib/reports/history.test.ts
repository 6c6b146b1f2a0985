import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { blank, number } from "@/lib/forms/totals";
import { newId } from "@/lib/id";
import { arrangeCity, arrangeReport, type City, code, kjj2025, refusal, submitNow, typeIn } from "./arrange";
import { readReport } from "./read";
import { readHistory } from "./read-history";
import { readMoment } from "./read-moment";
import { readMoments } from "./read-moments";
import { restoreReport } from "./restore-report";
import { saveChanges } from "./save-changes";
import { startReport } from "./start-report";
import { takeBack } from "./take-back";

const licences = "licences/licences/decisions";
const penalties = "penalties/penalties/decisions";
const at = (clock: string) => `2026-01-10T${clock}+08:00`;
const iso = (clock: string) => new Date(at(clock)).toISOString();

/** Morning: five and a first text. Noon: a colleague writes over both. Afternoon: one more cell and a footnote. */
async function aDay(city: City): Promise<City> {
  city.clock.set(at("08:30:00"));
  await arrangeReport(city, "draft");
  city.clock.set(at("09:00:00"));
  await typeIn(city.as("editor"), { figures: { [licences]: number(5) }, texts: { part1: "上午写的第一段。" } });
  city.clock.set(at("12:00:00"));
  await typeIn(city.as("colleague"), { figures: { [licences]: number(7) }, texts: { part1: "中午改过的一段。" } });
  city.clock.set(at("15:00:00"));
  await typeIn(city.as("editor"), { figures: { [penalties]: number(2) }, footnotes: { requests: "含补录。" } });
  return city;
}
const moment = (city: City, clock: string, person: "editor" | "supervisor" | "stranger" = "editor") =>
  readMoment(city.as(person), { ...kjj2025, at: iso(clock) });
const copy = (city: City) => readReport(city.as("editor"), "demo-kjj", 2025);
const textOf = (answers: { sections: readonly { key: string; text: string }[] }, key = "part1") =>
  answers.sections.find((section) => section.key === key)?.text;
const pick = (differs: Readonly<Record<string, number>>, ...targets: string[]) =>
  (targets.length > 0 ? targets : Object.keys(differs)).map((target) => ({ target, version: differs[target] ?? 0 }));

eachStore("the history of a report", (open) => {
  test("a cell tells who changed it, when, from what to what, newest first and twenty at a time", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    for (let n = 1; n <= 25; n++) await typeIn(city.as("editor"), { figures: { [licences]: number(n) } });
    const asked = { ...kjj2025, kind: "figure" as const, target: licences };
    const first = await readHistory(city.as("supervisor"), asked);
    expect([first.entries.length, first.more]).toEqual([20, true]);
    expect(first.entries[0]).toMatchObject({ by: "示例editor", before: number(24), after: number(25), act: null });
    const rest = await readHistory(city.as("editor"), { ...asked, below: first.entries.at(-1)?.version });
    expect([rest.entries.length, rest.more]).toEqual([5, false]);
    expect(rest.entries.at(-1)).toMatchObject({ before: blank, after: number(1) });
    expect(await code(readHistory(city.as("stranger"), asked))).toBe("not-allowed");
  });

  test("the moments are sittings and moves, newest first, and say how much was changed", async () => {
    const city = await aDay(await arrangeCity(await open()));
    city.clock.set(at("15:20:00"));
    await typeIn(city.as("editor"), { figures: { [penalties]: number(3) } });
    city.clock.set(at("16:00:00"));
    await submitNow(city);
    const { moments, total } = await readMoments(city.as("editor"), kjj2025);
    expect(total).toBe(5);
    expect(
      moments.map(({ by, event, sitting }) => [
        by,
        event?.action ?? [sitting?.cells, sitting?.sections, sitting?.footnotes],
      ]),
    ).toEqual([
      ["示例editor", "submit"],
      ["示例editor", [1, 0, 1]],
      ["示例colleague", [1, 1, 0]],
      ["示例editor", [1, 1, 0]],
      ["示例editor", "start"],
    ]);
    expect(moments[1]?.at).toEqual(new Date(at("15:20:00")));
    expect(await code(readMoments(city.as("stranger"), kjj2025))).toBe("not-allowed");
  });

  test("the report stands as it stood then, and says what differs from now", async () => {
    const city = await aDay(await arrangeCity(await open()));
    const morning = await moment(city, "09:00:00");
    expect(morning.was.figures).toMatchObject({ [licences]: number(5), "requests/received/total": blank });
    expect([textOf(morning.was), morning.was.footnotes]).toEqual(["上午写的第一段。", {}]);
    expect(Object.keys(morning.differs).sort()).toEqual(
      [`figure:${penalties}`, `figure:${licences}`, "footnote:requests", "section:part1"].sort(),
    );
    expect((await moment(city, "15:00:00")).differs).toEqual({});
    expect(textOf((await moment(city, "08:00:00")).was)).toBe("");
    expect([morning.canEdit, (await moment(city, "09:00:00", "supervisor")).canEdit]).toEqual([true, false]);
    expect(await code(moment(city, "09:00:00", "stranger"))).toBe("not-allowed");
  });

  test("one cell comes back as a new change in the history and the audit, and everything else stays", async () => {
    const city = await aDay(await arrangeCity(await open()));
    const { differs } = await moment(city, "09:00:00");
    const targets = pick(differs, `figure:${licences}`);
    expect(await restoreReport(city.as("editor"), { ...kjj2025, at: iso("09:00:00"), targets })).toMatchObject({
      count: 1,
    });
    const { answers, versions } = await copy(city);
    expect([answers.figures[licences], answers.figures[penalties], textOf(answers)]).toEqual([
      number(5),
      number(2),
      "中午改过的一段。",
    ]);
    expect(versions[`figure:${licences}`]).toBe(3);
    const history = await readHistory(city.as("editor"), { ...kjj2025, kind: "figure", target: licences });
    expect(history.entries[0]).toMatchObject({ before: number(7), after: number(5), act: "restore" });
    const { audit } = city.store.read.tables;
    const written = await city.store.read.select().from(audit).where(eq(audit.action, "report.restore"));
    expect(written).toHaveLength(1);
  });

  test("everything comes back, what was added since is emptied, and one act takes all of it back", async () => {
    const city = await aDay(await arrangeCity(await open()));
    const { differs } = await moment(city, "09:00:00");
    const done = await restoreReport(city.as("editor"), { ...kjj2025, at: iso("09:00:00"), targets: pick(differs) });
    expect(done.count).toBe(4);
    const restored = await copy(city);
    expect([
      restored.answers.figures[licences],
      restored.answers.figures[penalties],
      restored.answers.footnotes,
    ]).toEqual([number(5), blank, {}]);
    expect(textOf(restored.answers)).toBe("上午写的第一段。");
    expect((await takeBack(city.as("editor"), { ...kjj2025, batch: done.batch })).count).toBe(4);
    const back = await copy(city);
    expect([back.answers.figures[penalties], textOf(back.answers), back.answers.footnotes]).toEqual([
      number(2),
      "中午改过的一段。",
      { requests: "含补录。" },
    ]);
    expect(await code(takeBack(city.as("editor"), { ...kjj2025, batch: done.batch }))).toBe("out-of-date");
    expect(await code(takeBack(city.as("editor"), { ...kjj2025, batch: newId() }))).toBe("not-found");
  });

  test("where a colleague was quicker nothing is brought back, and the sentence names them", async () => {
    const city = await aDay(await arrangeCity(await open()));
    const { differs } = await moment(city, "09:00:00");
    await typeIn(city.as("colleague"), { figures: { [licences]: number(8) } });
    const refused = await refusal(
      restoreReport(city.as("editor"), { ...kjj2025, at: iso("09:00:00"), targets: pick(differs) }),
    );
    expect([refused.code, refused.says]).toEqual(["out-of-date", expect.stringContaining("示例colleague又改过")]);
    const { answers } = await copy(city);
    expect([answers.figures[licences], answers.figures[penalties]]).toEqual([number(8), number(2)]);
  });

  test("nothing is brought back in a report that was handed in, nor by who may only read", async () => {
    const city = await aDay(await arrangeCity(await open()));
    const { differs } = await moment(city, "09:00:00");
    const wish = { ...kjj2025, at: iso("09:00:00"), targets: pick(differs) };
    expect(await code(restoreReport(city.as("supervisor"), wish))).toBe("not-allowed");
    expect(await code(restoreReport(city.as("stranger"), wish))).toBe("not-allowed");
    await submitNow(city);
    expect(await code(restoreReport(city.as("editor"), wish))).toBe("not-editable");
  });

  test("what is typed within the minute after a restore is a change of its own, not part of it", async () => {
    const city = await aDay(await arrangeCity(await open()));
    const { differs } = await moment(city, "09:00:00");
    const targets = pick(differs, "section:part1");
    const { batch } = await restoreReport(city.as("editor"), { ...kjj2025, at: iso("09:00:00"), targets });
    await typeIn(city.as("editor"), { texts: { part1: "上午写的第一段。再补一句。" } });
    expect(await code(takeBack(city.as("editor"), { ...kjj2025, batch }))).toBe("out-of-date");
    const { entries } = await readHistory(city.as("editor"), { ...kjj2025, kind: "section", target: "part1" });
    expect(entries.map(({ act }) => act)).toEqual([null, "restore", null, null]);
  });

  test("titles, order and dropped sections of a free outline come back with their text", async () => {
    const city = await arrangeCity(await open());
    const place = { agency: "demo-kjj", year: 2018 };
    await startReport(city.as("administrator"), { ...place, form: "form-2014" });
    const admin = city.as("administrator");
    await typeIn(admin, { texts: { s2: "第二部分的文字。" } }, place);
    const { answers } = await readReport(admin, place.agency, place.year);
    const before = city.clock.now().toISOString();
    city.clock.set(at("10:00:00"));
    const sections = answers.sections
      .filter(({ key }) => key !== "s2")
      .map(({ key, title }) => ({ key, title: key === "s1" ? "改过的标题" : title }))
      .concat({ key: "x-abcd1234", title: "新的部分" });
    await saveChanges(admin, { ...place, batch: newId(), changes: [{ kind: "outline", sections, base: 0 }] });
    await typeIn(admin, { texts: { "x-abcd1234": "新写的。" } }, place);

    const view = await readMoment(admin, { ...place, at: before });
    expect(view.was.sections.map(({ title }) => title)).toEqual(answers.sections.map(({ title }) => title));
    expect(Object.keys(view.differs)).toEqual(["outline"]);
    const done = await restoreReport(admin, { ...place, at: before, targets: pick(view.differs) });
    const back = await readReport(admin, place.agency, place.year);
    expect(back.answers.sections.map(({ key, title }) => [key, title])).toEqual(
      answers.sections.map(({ key, title }) => [key, title]),
    );
    expect(textOf(back.answers, "s2")).toBe("第二部分的文字。");
    expect(back.dropped).toEqual([{ key: "x-abcd1234", title: "新的部分" }]);
    await takeBack(admin, { ...place, batch: done.batch });
    expect(textOf((await readReport(admin, place.agency, place.year)).answers, "x-abcd1234")).toBe("新写的。");
  });
});
