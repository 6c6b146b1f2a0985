import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { fromPlainText } from "@/lib/forms/rich-text";
import { number } from "@/lib/forms/totals";
import { arrangeCity, arrangeReport, kjj2025, refusal, submitNow, typeIn } from "./arrange";
import { changesSince } from "./changes-since";

const cell = "requests/received/person";

eachStore("what was saved meanwhile", (open) => {
  const arrange = async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    const ask = (since: string, person: Parameters<typeof city.as>[0] = "editor") =>
      changesSince(city.as(person), { ...kjj2025, since });
    return { ...city, ask };
  };

  test("a page learns what a colleague saved since it last asked, with the name, and nothing older", async () => {
    const { ask, as, clock } = await arrange();
    await typeIn(as("editor"), { figures: { "requests/received/company": number(3) } });
    clock.set("2026-01-10T09:05:00+08:00");
    const first = await ask("2026-01-10T01:04:00.000Z");
    expect([first.now, first.changes]).toEqual(["2026-01-10T01:05:00.000Z", []]);
    await typeIn(as("colleague"), { figures: { [cell]: number(64) }, texts: { part1: "新写的一段。" } });
    clock.set("2026-01-10T09:05:03+08:00");
    const { changes } = await ask(first.now);
    const told = { version: 1, at: "2026-01-10T01:05:00.000Z", by: "示例colleague", mine: false };
    expect(changes).toEqual([
      { target: `figure:${cell}`, value: number(64), ...told },
      { target: "section:part1", value: fromPlainText("新写的一段。"), ...told },
    ]);
    expect((await ask(first.now, "colleague")).changes.every(({ mine }) => mine)).toBe(true);
  });

  test("what a slow transaction saved just before the last answer is told once more rather than never", async () => {
    const { ask, as, clock } = await arrange();
    clock.set("2026-01-10T09:05:00+08:00");
    await typeIn(as("colleague"), { figures: { [cell]: number(1) } });
    clock.set("2026-01-10T09:05:05+08:00");
    expect((await ask("2026-01-10T01:05:04.000Z")).changes).toHaveLength(1);
  });

  test("a page whose clock runs a day ahead is told all the same", async () => {
    const { ask, as } = await arrange();
    await typeIn(as("colleague"), { figures: { [cell]: number(1) } });
    expect((await ask("2026-01-11T12:00:00.000Z")).changes).toHaveLength(1);
  });

  test("a move of the report shows in its version", async () => {
    const { ask, ...city } = await arrange();
    const before = await ask("2026-01-10T01:00:00.000Z");
    await submitNow(city);
    expect((await ask(before.now)).version).toBeGreaterThan(before.version);
  });

  test("nobody learns what is typed at another agency", async () => {
    const { ask } = await arrange();
    expect(await refusal(ask("2026-01-10T01:00:00.000Z", "stranger"))).toMatchObject({ code: "not-allowed" });
  });
});
