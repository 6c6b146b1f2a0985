import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { sha256 } from "@/lib/canonical-json";
import { number } from "@/lib/forms/totals";
import { approveReport } from "./approve-report";
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
import { cancelCorrection } from "./cancel-correction";
import { correctReport } from "./correct-report";
import { currentRevision, publicAgency, publicationLog, publicHome, revision } from "./public-read";
import { verifyPublicationLog } from "./publication-log";
import { publishReport } from "./publish-report";
import { readReport, reportAsOf } from "./read";
import { recallReport } from "./recall-report";
import { submitReport } from "./submit-report";
import { verifyRevisions } from "./verify-revisions";
import { withdrawReport } from "./withdraw-report";

const current = (city: City) => currentRevision(city.store, "demo-kjj", 2025);
const textOf = async (city: City) =>
  (await readReport(city.as("editor"), "demo-kjj", 2025)).answers.sections.find(({ key }) => key === "part1")?.text;
const withdraw = async (city: City, unlawful = false, reason = "数据有误。") =>
  withdrawReport(city.as("supervisor"), { ...(await seen(city)), reason, unlawful });

/** Corrects the published text and brings the correction to its publication. */
async function correctAndPublish(city: City, text: string, note: string): Promise<void> {
  await correctReport(city.as("editor"), await seen(city));
  await typeIn(city.as("editor"), { texts: { part1: text } });
  await submitNow(city, "editor", kjj2025, note);
  await approveReport(city.as("supervisor"), await seen(city));
  await publishReport(city.as("supervisor"), await seen(city));
}

eachStore("publishing", (open) => {
  test("a draft, a submitted and a published report are not published (again)", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    expect(await code(publishReport(city.as("supervisor"), await seen(city)))).toBe("wrong-status");
    await recallReport(city.as("editor"), await seen(city));
    expect(await code(publishReport(city.as("supervisor"), await seen(city)))).toBe("wrong-status");
    expect(await current(city)).toBe(null);
  });

  test("the snapshot's bytes are those of the hash, whatever is done to the report and its agency later", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published", { texts: { part1: "第一版。" } });
    const first = await revision(city.store, "demo-kjj", 2025, 1);
    const { agencies } = city.store.read.tables;
    await city.store.tx(async (tx) => void (await tx.update(agencies).set({ name: "示例市科技局" })));
    await correctAndPublish(city, "第二版。", "更正第一部分。");
    const later = await revision(city.store, "demo-kjj", 2025, 1);
    expect(later?.bytes).toBe(first?.bytes);
    expect(sha256(later?.bytes ?? "")).toBe(later?.sha256);
    expect(later?.snapshot.agency.name).toBe("示例市科学技术局");
    expect(later?.agency.name).toBe("示例市科学技术局");
    expect((await revision(city.store, "demo-kjj", 2025, 2))?.title).toContain("示例市科技局");
  });

  test("a snapshot that was changed behind the program's back is found by its hash", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published");
    expect(await verifyRevisions(city.store)).toEqual({ rows: 1, broken: null });
    const { revisions } = city.store.read.tables;
    const { bytes = "" } = (await revision(city.store, "demo-kjj", 2025, 1)) ?? {};
    const snapshot = bytes.replace('"year":2025', '"year":2024');
    await city.store.tx(async (tx) => void (await tx.update(revisions).set({ snapshot })));
    expect((await verifyRevisions(city.store)).broken).toMatch(/\/1$/);
  });

  test("what nobody handed in is in no snapshot: ids, names and explanations stay inside", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published");
    const { bytes = "" } = (await revision(city.store, "demo-kjj", 2025, 1)) ?? {};
    for (const secret of ["示例editor", "parentId", "属实", city.agencyId("demo-kjj")])
      expect(bytes).not.toContain(secret);
  });

  test("the public log chains every publication, correction and withdrawal, and a changed entry is found", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published");
    await correctAndPublish(city, "第二版。", "更正第一部分。");
    await withdraw(city);
    const log = await publicationLog(city.store);
    expect(log.map(({ seq, action, revision, reason }) => [seq, action, revision, reason])).toEqual([
      [1, "publish", 1, null],
      [2, "correct", 2, "更正第一部分。"],
      [3, "withdraw", 2, "数据有误。"],
    ]);
    expect(log[1]?.previous).toBe(log[0]?.hash);
    expect(await verifyPublicationLog(city.store)).toEqual({ rows: 3, broken: null });
    const { publicationLog: table } = city.store.read.tables;
    await city.store.tx(async (tx) => void (await tx.update(table).set({ reason: "别的。" }).where(eq(table.seq, 2))));
    expect(await verifyPublicationLog(city.store)).toEqual({ rows: 1, broken: 2 });
  });
});

eachStore("correcting", (open) => {
  test("while a correction runs the public reads the old revision, then the new one with its note", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published", { texts: { part1: "第一版。" } });
    await correctReport(city.as("editor"), await seen(city));
    await typeIn(city.as("editor"), {
      texts: { part1: "第二版。" },
      figures: { "penalties/penalties/decisions": number(0) },
    });
    expect(await current(city)).toMatchObject({ state: "current", revision: 1 });
    await submitNow(city, "editor", kjj2025, "更正第一部分的表述。");
    await approveReport(city.as("supervisor"), await seen(city));
    await publishReport(city.as("supervisor"), await seen(city));
    const now = await current(city);
    expect(now).toMatchObject({ state: "current", revision: 2, correctionNote: "更正第一部分的表述。" });
    if (now?.state !== "current") throw new Error("not public");
    expect(now.snapshot.correction).toEqual({ note: "更正第一部分的表述。", parts: ["part1", "part2"] });
    expect(now.revisions.map((item) => item.revision)).toEqual([2, 1]);
  });

  test("a correction says of every part that it changed what was put right, and the public reads it part by part", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published", { texts: { part1: "第一版。" } });
    await correctReport(city.as("editor"), await seen(city));
    const figures = { "penalties/penalties/decisions": number(0) };
    await typeIn(city.as("editor"), { texts: { part1: "第二版。" }, figures });
    const { changedParts } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(changedParts?.map(({ heading }) => heading)).toEqual(["一、总体情况", "二、主动公开政府信息情况"]);

    await explainAll(city.as("editor"));
    const submit = async (notes: Record<string, string>) =>
      submitReport(city.as("editor"), { ...(await seen(city)), declaration: true, note: "更正。", notes });
    const refused = await refusal(submit({ part1: "改了表述。" }));
    expect([refused.code, refused.fields]).toEqual([
      "needs-note",
      { "note:part2": "请写明“二、主动公开政府信息情况”更正了什么。" },
    ]);
    await submit({ part1: "改了表述。", part2: "补填没有的件数。" });
    await approveReport(city.as("supervisor"), await seen(city));
    await publishReport(city.as("supervisor"), await seen(city));
    const now = await current(city);
    if (now?.state !== "current") throw new Error("not public");
    const note = "一、总体情况：改了表述。\n二、主动公开政府信息情况：补填没有的件数。";
    expect(now.snapshot.correction).toEqual({ note, parts: ["part1", "part2"] });
    const { report } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect([report.correctionNote, report.correctionNotes]).toEqual([null, null]);
  });

  test("a correction is not submitted without its public note", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published");
    await correctReport(city.as("editor"), await seen(city));
    const at = await seen(city);
    expect(await code(submitReport(city.as("editor"), { ...at, declaration: true, note: "" }))).toBe("needs-note");
  });

  test("a cancelled correction is the published revision again, and what was typed can still be read", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published", { texts: { part1: "第一版。" } });
    await correctReport(city.as("supervisor"), await seen(city));
    await typeIn(city.as("editor"), { texts: { part1: "没有用上的话。" } });
    await cancelCorrection(city.as("editor"), await seen(city));
    expect(await textOf(city)).toBe("第一版。");
    const { report, events } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(report.status).toBe("published");
    const kept = await reportAsOf(city.as("editor"), kjj2025, events[0]?.id ?? "");
    expect(kept?.answers.sections.find(({ key }) => key === "part1")?.text).toBe("没有用上的话。");
    expect(await code(cancelCorrection(city.as("editor"), await seen(city)))).toBe("wrong-status");
  });

  test("a report that was never published has no correction to cancel", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    expect(await code(cancelCorrection(city.as("editor"), await seen(city)))).toBe("wrong-status");
    expect((await readReport(city.as("editor"), "demo-kjj", 2025)).can.cancelCorrection).toBe(false);
  });

  test("past the last day a correction needs an extension, but only while the collection runs", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published");
    city.clock.set("2026-01-31T23:59:59+08:00");
    await correctReport(city.as("editor"), await seen(city));
    await cancelCorrection(city.as("editor"), await seen(city));
    city.clock.set("2026-02-01T00:00:00+08:00");
    expect(await code(correctReport(city.as("editor"), await seen(city)))).toBe("past-last-day");

    const { obligations, collections } = city.store.read.tables;
    const extend = (extendedTo: string | null) =>
      city.store.tx(async (tx) => void (await tx.update(obligations).set({ extendedTo })));
    await extend("2026-02-15");
    await correctReport(city.as("editor"), await seen(city));
    await cancelCorrection(city.as("editor"), await seen(city));
    await extend(null);
    const closed = { closedAt: city.clock.now() };
    await city.store.tx(async (tx) => void (await tx.update(collections).set(closed)));
    await correctReport(city.as("editor"), await seen(city));
  });

  test("the submitter of the first revision may approve the correction that somebody else submitted", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    await submitNow(city, "both");
    await approveReport(city.as("leader"), await seen(city));
    await publishReport(city.as("both"), await seen(city));
    await correctReport(city.as("both"), await seen(city));
    await submitNow(city, "editor");
    await approveReport(city.as("both"), await seen(city));
  });
});

eachStore("withdrawing", (open) => {
  test("asks for a public reason, takes the report off its address, and happens once", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published");
    expect(await code(withdraw(city, false, ""))).toBe("needs-reason");
    await withdraw(city);
    expect(await current(city)).toMatchObject({
      state: "withdrawn",
      reason: "数据有误。",
      revision: 1,
      unlawful: false,
    });
    expect(await revision(city.store, "demo-kjj", 2025, 1)).toMatchObject({ withdrawn: { unlawful: false } });
    expect(await code(withdraw(city))).toBe("wrong-status");
  });

  test("what was never public cannot be withdrawn", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "approved");
    expect(await code(withdraw(city))).toBe("wrong-status");
  });

  test("withdrawing while a correction runs keeps what was typed, and a correction begins at the revision", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published", { texts: { part1: "第一版。" } });
    await correctReport(city.as("editor"), await seen(city));
    await typeIn(city.as("editor"), { texts: { part1: "改到一半。" } });
    await withdraw(city);
    const { events } = await readReport(city.as("editor"), "demo-kjj", 2025);
    const kept = await reportAsOf(city.as("editor"), kjj2025, events[0]?.id ?? "");
    expect(kept?.answers.sections.find(({ key }) => key === "part1")?.text).toBe("改到一半。");

    await correctReport(city.as("editor"), await seen(city));
    expect(await textOf(city)).toBe("第一版。");
    expect((await current(city))?.state).toBe("withdrawn");
    await cancelCorrection(city.as("editor"), await seen(city));
    expect((await readReport(city.as("editor"), "demo-kjj", 2025)).report.status).toBe("withdrawn");
  });

  test("as unlawful it hides every revision until then, for ever, and the corrected one is public again", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published", { texts: { part1: "第一版。" } });
    await correctAndPublish(city, "第二版。", "更正。");
    await withdraw(city, true);
    expect(await current(city)).toMatchObject({ state: "withdrawn", unlawful: true });
    await correctAndPublish(city, "第三版。", "删去不应公开的内容。");
    expect(await current(city)).toMatchObject({ state: "current", revision: 3, withdrawn: null });
    for (const n of [1, 2]) expect((await revision(city.store, "demo-kjj", 2025, n))?.withdrawn?.unlawful).toBe(true);
  });

  test("a withdrawn report is in no list of current ones, but its agency's page still names it", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published");
    expect((await publicHome(city.store)).newest).toHaveLength(1);
    await withdraw(city);
    expect((await publicHome(city.store)).newest).toHaveLength(0);
    expect((await publicAgency(city.store, "demo-kjj"))?.reports).toMatchObject([{ year: 2025, state: "withdrawn" }]);
  });
});
