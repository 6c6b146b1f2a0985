import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import type { Figures } from "@/lib/forms/answers";
import type { AgencyKind } from "@/lib/forms/define";
import { formById } from "@/lib/forms/registry";
import { fromPlainText } from "@/lib/forms/rich-text";
import { number } from "@/lib/forms/totals";
import { newId } from "@/lib/id";
import { arrangeCity, arrangeReport, type City, code, kjj2025 } from "./arrange";
import { borrowedIn, unusualIn } from "./beside-others";
import { snapshotOf } from "./snapshot";

const cell = "requests/received/person";
const form = formById("form-2021");
type Published = { name: string; year?: number; value?: number; text?: string; kind?: AgencyKind; withdrawn?: boolean };

/** An agency of the city whose report was published, as far as others are compared with it. */
async function publish(
  { store, agencyId }: City,
  wish: Published,
  code = `demo-${newId().slice(0, 8)}`,
): Promise<void> {
  const { name, year = 2025, value, text = "", kind = "department", withdrawn = false } = wish;
  const [id, reportId, at] = [agencyId(code) || newId(), newId(), new Date("2026-01-05T00:00:00Z")];
  const answers = {
    sections: [{ key: "part1", title: "总体情况", text, content: fromPlainText(text) }],
    figures: (value === undefined ? {} : { [cell]: number(value) }) as Figures,
    footnotes: {},
  };
  const of = { agency: { code, name }, year, revision: 1, answers, correction: null, publishedAt: at };
  const { bytes, sha256, snapshot } = snapshotOf(form, of);
  await store.tx(async (tx) => {
    const { agencies, reports, revisions } = tx.tables;
    const level = "city" as const;
    if (!agencyId(code)) await tx.insert(agencies).values({ id, code, name, kind, level, openedAt: new Date(0) });
    const its = { id: reportId, agencyId: id, year, form: form.id, status: "published" as const, currentRevision: 1 };
    const withdrawnAt = withdrawn ? at : null;
    await tx.insert(reports).values({ ...its, withdrawnAt, startedAt: at, startedById: "-" });
    const about = { agencyName: name, title: snapshot.title, publishedAt: at, publishedById: "-" };
    await tx
      .insert(revisions)
      .values({ reportId, revision: 1, agencyId: id, year, form: form.id, snapshot: bytes, sha256, ...about });
  });
}
const written = async (city: City, value: number, text = "") =>
  arrangeReport(city, "draft", { figures: { [cell]: number(value) }, texts: { part1: text } });
const at = (values: Awaited<ReturnType<typeof unusualIn>>) => values.values.find((value) => value.cell === cell);

eachStore("a report beside the agency's own years and its peers", (open) => {
  test("a figure out of the own years and out of what peers report is told with both", async () => {
    const city = await arrangeCity(await open());
    for (const [name, value] of [...Object.entries({ 甲局: 5, 乙局: 7, 丙局: 8, 丁局: 9, 戊局: 12 })])
      await publish(city, { name, value });
    for (const [year, value] of [
      [2024, 12],
      [2023, 3],
      [2019, 500],
    ] as const)
      await publish(city, { name: "示例市科学技术局", year, value }, "demo-kjj");
    await written(city, 80);
    const unusual = await unusualIn(city.as("supervisor"), kjj2025);
    expect([unusual.years, unusual.peers]).toEqual([2, 5]);
    expect(at(unusual)).toMatchObject({
      ...{ now: 80, own: { years: 2, least: 3, most: 12 }, last: 12 },
      ...{ spread: { peers: 5, median: 8, low: 7, high: 9 }, beside: { jump: true, own: true, peers: true } },
    });
  });

  test("only public reports of the same year by agencies of the same kind and level are peers", async () => {
    const city = await arrangeCity(await open());
    for (const name of ["甲局", "乙局", "丙局", "丁局"]) await publish(city, { name, value: 5 });
    await publish(city, { name: "戊局", value: 5, withdrawn: true });
    await publish(city, { name: "己局", value: 5, year: 2024 });
    await publish(city, { name: "庚镇", value: 5, kind: "township" });
    await written(city, 80);
    const unusual = await unusualIn(city.as("supervisor"), kjj2025);
    expect([unusual.peers, at(unusual)]).toEqual([4, undefined]);
  });

  test("a peer's report that is damaged in the store is left out, and the others are compared all the same", async () => {
    const city = await arrangeCity(await open());
    for (const name of ["甲局", "乙局", "丙局", "丁局"]) await publish(city, { name, value: 5 });
    await publish(city, { name: "戊局", value: 5 }, "demo-damaged");
    await city.store.tx(async (tx) => {
      const { revisions } = tx.tables;
      await tx.update(revisions).set({ snapshot: "{" }).where(eq(revisions.agencyName, "戊局"));
    });
    await written(city, 80);
    expect((await unusualIn(city.as("supervisor"), kjj2025)).peers).toBe(4);
  });

  const copied = "对群众反复提出的事项，研究后转为主动公开并在专栏集中列出。";
  test("a sentence that stands in a peer's report of this year or the last is told with whose it is", async () => {
    const city = await arrangeCity(await open());
    await publish(city, { name: "甲局", text: copied }, "demo-a");
    await publish(city, { name: "乙局", text: `${copied.replace("集中列出", "集中公布")}`, year: 2024 }, "demo-b");
    await written(city, 5, `本年新建了科技计划公开专栏，逐项列明经费。${copied}`);
    const borrowed = await borrowedIn(city.as("supervisor"), kjj2025);
    expect(borrowed.sentences.map(({ section, text }) => [section, text])).toEqual([["part1", copied]]);
    expect(borrowed.sentences[0]?.sources).toEqual([
      { agency: { code: "demo-a", name: "甲局" }, year: 2025, text: copied, same: true },
      { agency: { code: "demo-b", name: "乙局" }, year: 2024, text: expect.stringContaining("集中公布"), same: false },
    ]);
    expect(borrowed.searched).toBe(2);
  });

  test("what many write is nobody's, and what the agency wrote last year is its own", async () => {
    const city = await arrangeCity(await open());
    const usual = "本报告依据政府信息公开条例的要求编制，数据期限为全年。";
    for (const name of ["甲局", "乙局", "丙局"]) await publish(city, { name, text: usual });
    await publish(city, { name: "丁局", text: copied });
    await publish(city, { name: "示例市科学技术局", year: 2024, text: copied }, "demo-kjj");
    await written(city, 5, usual + copied);
    expect(await borrowedIn(city.as("supervisor"), kjj2025)).toEqual({ sentences: [], common: 1, own: 1, searched: 4 });
  });

  test("nobody reads another's report through a comparison", async () => {
    const city = await arrangeCity(await open());
    await written(city, 5);
    expect(await code(unusualIn(city.as("stranger"), kjj2025))).toBe("not-allowed");
    expect(await code(borrowedIn(city.as("nobody"), kjj2025))).toBe("not-allowed");
  });
});
