import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import type { RichText } from "@/lib/forms/answers";
import { number } from "@/lib/forms/totals";
import { newId } from "@/lib/id";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, type City, kjj2025, seen, submitNow, typeIn } from "./arrange";
import { correctReport } from "./correct-report";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { saveChanges } from "./save-changes";
import { parseSnapshot } from "./snapshot";

const cell = "licences/licences/decisions";
const sentence: RichText = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "行政许可" },
        // What the browser showed last is not believed.
        { type: "liveFigure", attrs: { cells: [cell], as: "value", shown: "999" } },
        { type: "text", text: "件。" },
      ],
    },
  ],
};

eachStore("figures bound in the text", (open) => {
  const arrange = async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft", { figures: { [cell]: number(64) } });
    const { versions } = await readReport(city.as("editor"), kjj2025.agency, 2025);
    const change = { kind: "section" as const, key: "part1", content: sentence, base: versions["section:part1"] ?? 0 };
    await saveChanges(city.as("editor"), { ...kjj2025, batch: newId(), changes: [change] });
    return city;
  };
  const part1 = async (city: City) => {
    const { answers } = await readReport(city.as("editor"), kjj2025.agency, 2025);
    return answers.sections.find(({ key }) => key === "part1");
  };
  const publish = async (city: City) => {
    await submitNow(city);
    await approveReport(city.as("supervisor"), await seen(city));
    await publishReport(city.as("supervisor"), await seen(city));
    const { revisions } = city.store.read.tables;
    const rows = await city.store.read.select().from(revisions).orderBy(revisions.revision);
    return parseSnapshot(rows.at(-1)?.snapshot ?? "").sections.find(({ key }) => key === "part1");
  };

  test("read as their cells say, whatever the browser sent along", async () => {
    const city = await arrange();
    expect((await part1(city))?.text).toBe("行政许可64件。");
    await typeIn(city.as("editor"), { figures: { [cell]: number(70) } });
    expect((await part1(city))?.text).toBe("行政许可70件。");
  });

  test("are published and sealed as plain numbers, and later typing changes nothing of it", async () => {
    const city = await arrange();
    const published = await publish(city);
    expect(published?.text).toBe("行政许可64件。");
    expect(published?.content).toEqual({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "行政许可64件。" }] }],
    });
  });

  test("stay bound in a correction, and count as a change only where they read otherwise", async () => {
    const city = await arrange();
    await publish(city);
    await correctReport(city.as("editor"), await seen(city));
    expect((await part1(city))?.content).toMatchObject({ content: [{ content: [{}, { type: "liveFigure" }, {}] }] });
    const { changes } = city.store.read.tables;
    const rows = await city.store.read.select().from(changes).where(eq(changes.target, "part1"));
    expect(rows).toHaveLength(1);
    await typeIn(city.as("editor"), { figures: { [cell]: number(70) } });
    expect((await publish(city))?.text).toBe("行政许可70件。");
  });
});
