import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { arrangeCity, code, kjj2025 } from "./arrange";
import { readReport } from "./read";
import { startReport } from "./start-report";

eachStore("starting", (open) => {
  test("an editor starts what an open collection asks for, in the collection's form, once", async () => {
    const city = await arrangeCity(await open());
    expect(await startReport(city.as("editor"), kjj2025)).toEqual({ status: "draft", version: 1 });
    expect(await code(startReport(city.as("colleague"), kjj2025))).toBe("already-started");
    const copy = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(copy.form.id).toBe("form-2021");
    expect(copy.answers.sections.map(({ key }) => key)[0]).toBe("preamble");
    expect(copy.due).toMatchObject({ due: "2026-01-31", late: false });
  });

  test("two editors starting at once make one report", async () => {
    const city = await arrangeCity(await open());
    const both = [startReport(city.as("editor"), kjj2025), startReport(city.as("colleague"), kjj2025)];
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a year without an open collection is an administrator's to back-file, and only when it is over", async () => {
    const city = await arrangeCity(await open());
    const past = { agency: "demo-kjj", year: 2016 };
    expect(await code(startReport(city.as("editor"), past))).toBe("no-collection");
    expect(await code(startReport(city.as("administrator"), { ...past, year: 2026 }))).toBe("no-collection");
    expect(await code(startReport(city.as("administrator"), kjj2025))).toBe("not-allowed");
    await startReport(city.as("administrator"), past);
    const { report, form } = await readReport(city.as("editor"), "demo-kjj", 2016);
    expect([report.backfilled, form.id]).toEqual([true, "form-2014"]);
  });

  test("a form is named by a back-filing only, and must exist", async () => {
    const city = await arrangeCity(await open());
    expect(await code(startReport(city.as("editor"), { ...kjj2025, form: "form-2014" }))).toBe("invalid");
    const past = { agency: "demo-kjj", year: 2021 };
    expect(await code(startReport(city.as("administrator"), { ...past, form: "form-1999" }))).toBe("invalid");
    await startReport(city.as("administrator"), { ...past, form: "form-2019" });
    expect((await readReport(city.as("editor"), "demo-kjj", 2021)).report.form).toBe("form-2019");
  });

  test("another agency's report, one that is not there, and a closed agency's are refused", async () => {
    const city = await arrangeCity(await open());
    expect(await code(startReport(city.as("stranger"), kjj2025))).toBe("not-allowed");
    expect(await code(startReport(city.as("editor"), { ...kjj2025, agency: "demo-none" }))).toBe("not-found");
    const { agencies } = city.store.read.tables;
    const closed = { closedAt: city.clock.now() };
    await city.store.tx(
      async (tx) => void (await tx.update(agencies).set(closed).where(eq(agencies.code, "demo-kjj"))),
    );
    expect(await code(startReport(city.as("editor"), kjj2025))).toBe("agency-closed");
  });
});
