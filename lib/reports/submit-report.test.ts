import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { number } from "@/lib/forms/totals";
import {
  arrangeCity,
  arrangeReport,
  type City,
  code,
  explainAll,
  kjj2025,
  refusal,
  seen,
  submitNow,
  typeIn,
} from "./arrange";
import { readReport, reportAsOf } from "./read";
import { recallReport } from "./recall-report";
import { startReport } from "./start-report";
import { submitReport } from "./submit-report";

const statusOf = async (city: City) => (await readReport(city.as("editor"), "demo-kjj", 2025)).report.status;

eachStore("submitting", (open) => {
  test("an editor cannot submit while row 1 + 2 differs from 3 + 4", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft", { figures: { "requests/received/person": number(5) } });
    await explainAll(city.as("editor"));
    const { code, fields } = await refusal(submitNow(city));
    expect(code).toBe("has-errors");
    expect(Object.keys(fields)).toContain("M1/person");
    expect(await statusOf(city)).toBe("draft");
  });

  test("a warning must be explained in a sentence, and the declaration given", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    const at = { ...(await seen(city)), note: "" };
    expect(await code(submitReport(city.as("editor"), { ...at, declaration: false }))).toBe("needs-declaration");
    expect(await code(submitReport(city.as("editor"), { ...at, declaration: true }))).toBe("needs-explanation");
    await explainAll(city.as("editor"));
    expect(await submitReport(city.as("editor"), { ...at, declaration: true })).toMatchObject({ status: "submitted" });
  });

  test("the receipt's hash is of what was submitted, and a second submission gets a number of its own", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    const first = await submitNow(city);
    await recallReport(city.as("editor"), await seen(city));
    city.clock.set("2026-01-12T10:00:00+08:00");
    await typeIn(city.as("editor"), { texts: { part1: "改过的一段。" } });
    const second = await submitNow(city, "colleague");
    expect([first, second].map(({ receipt }) => receipt.number)).toEqual([
      "20260110-demo-kjj-2025-1",
      "20260112-demo-kjj-2025-2",
    ]);
    expect(second.receipt.sha256).not.toBe(first.receipt.sha256);
    const { events } = await readReport(city.as("editor"), "demo-kjj", 2025);
    const asOf = await reportAsOf(city.as("editor"), kjj2025, events.at(-2)?.id ?? "");
    expect(asOf?.answers.sections.find(({ key }) => key === "part1")?.text).toBe("");
  });

  test("a second submit of the same page is refused and changes nothing", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    await explainAll(city.as("editor"));
    const page = { ...(await seen(city)), declaration: true, note: "" };
    const both = [submitReport(city.as("editor"), page), submitReport(city.as("editor"), page)];
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await code(submitReport(city.as("editor"), page))).toBe("out-of-date");
    const { events } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(events.filter(({ action }) => action === "submit")).toHaveLength(1);
  });

  test("in a back-filed report every error may be explained", async () => {
    const city = await arrangeCity(await open());
    const past = { agency: "demo-kjj", year: 2023 };
    await startReport(city.as("administrator"), past);
    await typeIn(city.as("administrator"), { figures: { "requests/received/person": number(5) } }, past);
    expect(await submitNow(city, "editor", past)).toMatchObject({ status: "submitted" });
  });
});
