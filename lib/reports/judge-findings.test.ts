import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, type City, code, kjj2025, refusal, seen, submitNow, typeIn } from "./arrange";
import { judgeFindings } from "./judge-findings";
import { readReport } from "./read";
import { recallReport } from "./recall-report";
import { returnReport } from "./return-report";
import { isAllRead, readingOf } from "./verdict-standing";
import { worklist } from "./worklist";

const long = "全年公开工作平稳推进，各项制度逐一落实。".repeat(60);

/** A submitted report whose first part is longer than it should be, explained by the editor; and that finding's id. */
async function explained(city: City): Promise<string> {
  await arrangeReport(city, "submitted", { texts: { part1: long } });
  const { findings, explanations } = await readReport(city.as("supervisor"), "demo-kjj", 2025);
  const id = findings.find((finding) => explanations[finding.id])?.id;
  if (!id) throw new Error("nothing was explained");
  return id;
}
type Verdict = "accepted" | "refused" | "seen";
const judge = async (
  city: City,
  finding: string,
  verdict: Verdict,
  note = "",
  person: "supervisor" | "both" = "supervisor",
) => judgeFindings(city.as(person), { ...(await seen(city)), findings: [finding], verdict, note });
const verdictOn = async (city: City, finding: string) =>
  (await readReport(city.as("editor"), "demo-kjj", 2025)).verdicts[finding];

eachStore("verdicts on explanations", (open) => {
  test("a refused explanation keeps the report from being approved, and the editor reads why", async () => {
    const city = await arrangeCity(await open());
    const finding = await explained(city);
    await judge(city, finding, "refused", "没有说明为什么压缩不了。");
    expect(await verdictOn(city, finding)).toMatchObject({
      ...{ verdict: "refused", note: "没有说明为什么压缩不了。", by: "示例supervisor", stands: true },
    });
    expect(await code(approveReport(city.as("supervisor"), await seen(city)))).toBe("refused-explanation");
    await judge(city, finding, "accepted");
    await approveReport(city.as("supervisor"), await seen(city));
  });

  test("what nobody has judged does not keep a single report from being approved", async () => {
    const city = await arrangeCity(await open());
    await explained(city);
    await approveReport(city.as("supervisor"), await seen(city));
  });

  test("one of many is approved only when every explanation was accepted and every hint seen", async () => {
    const city = await arrangeCity(await open());
    await explained(city);
    const many = async () => approveReport(city.as("supervisor"), { ...(await seen(city)), allRead: true });
    expect(await code(many())).toBe("unread-findings");
    const { findings } = await readReport(city.as("supervisor"), "demo-kjj", 2025);
    const ids = (hint: boolean) => findings.filter(({ level }) => (level === "hint") === hint).map(({ id }) => id);
    const all = async (verdict: "accepted" | "seen", its: string[]) =>
      judgeFindings(city.as("supervisor"), { ...(await seen(city)), findings: its, verdict, note: "" });
    await all("accepted", ids(false));
    expect(await code(many())).toBe("unread-findings");
    const line = (await worklist(city.as("supervisor"))).find(({ agency }) => agency.code === "demo-kjj");
    expect(line?.reading).toEqual({ refused: 0, unreadExplanations: 0, unseenHints: ids(true).length });
    await all("seen", ids(true));
    const copy = await readReport(city.as("supervisor"), "demo-kjj", 2025);
    expect(isAllRead(readingOf(copy.findings, copy.verdicts))).toBe(true);
    await many();
  });

  test("an explanation written anew after a return waits to be judged again", async () => {
    const city = await arrangeCity(await open());
    const finding = await explained(city);
    await judge(city, finding, "refused", "请写具体。");
    await returnReport(city.as("supervisor"), { ...(await seen(city)), reason: "请补说明。" });
    expect((await verdictOn(city, finding))?.stands).toBe(true);
    city.clock.set("2026-01-11T09:00:00+08:00");
    await typeIn(city.as("editor"), { explanations: { [finding]: "三项专题按要求单列，无法再压缩。" } });
    expect(await verdictOn(city, finding)).toMatchObject({ verdict: "refused", stands: false });
    await submitNow(city);
    await approveReport(city.as("supervisor"), await seen(city));
  });

  test("an accepted explanation does not stand for other figures than those it was accepted for", async () => {
    const city = await arrangeCity(await open());
    const finding = await explained(city);
    await judge(city, finding, "accepted");
    await recallReport(city.as("editor"), await seen(city));
    await typeIn(city.as("editor"), { texts: { part1: `${long}又加一段。` } });
    await submitNow(city);
    expect((await verdictOn(city, finding))?.stands).toBe(false);
  });

  test("an unchanged explanation that was refused still keeps the report back when handed in again", async () => {
    const city = await arrangeCity(await open());
    const finding = await explained(city);
    await judge(city, finding, "refused", "请写具体。");
    await returnReport(city.as("supervisor"), { ...(await seen(city)), reason: "请补说明。" });
    await submitNow(city);
    expect(await code(approveReport(city.as("supervisor"), await seen(city)))).toBe("refused-explanation");
  });

  test("refusing asks for a reason, a hint is seen and not accepted, and what the checks do not find is not judged", async () => {
    const city = await arrangeCity(await open());
    const finding = await explained(city);
    expect(await refusal(judge(city, finding, "refused"))).toMatchObject({
      ...{ code: "needs-reason", fields: { text: "请写明为什么不接受。" } },
    });
    expect(await code(judge(city, finding, "seen"))).toBe("invalid");
    expect(await code(judge(city, "BLANK/requests", "accepted"))).toBe("invalid");
    expect(await code(judge(city, "R9", "accepted"))).toBe("not-found");
  });

  test("who handed the report in does not judge their own explanations", async () => {
    const city = await arrangeCity(await open());
    const finding = await explained(city);
    await recallReport(city.as("editor"), await seen(city));
    await submitNow(city, "both");
    expect(await code(judge(city, finding, "accepted", "", "both"))).toBe("own-submission");
    expect((await readReport(city.as("both"), "demo-kjj", 2025)).can.judge).toBe(false);
  });

  test("a page from before the last move, and every refusal, are told and written to the log", async () => {
    const city = await arrangeCity(await open());
    const finding = await explained(city);
    const page = await seen(city);
    await returnReport(city.as("supervisor"), { ...page, reason: "请核对。" });
    const late = judgeFindings(city.as("supervisor"), { ...page, findings: [finding], verdict: "accepted", note: "" });
    expect(await code(late)).toBe("out-of-date");
    const stranger = judgeFindings(city.as("stranger"), {
      ...page,
      findings: [finding],
      verdict: "accepted",
      note: "",
    });
    expect(await code(stranger)).toBe("not-allowed");
    const { audit } = city.store.read.tables;
    const rows = await city.store.read.select().from(audit).where(eq(audit.action, "report.judge-findings"));
    expect(rows.map(({ outcome, target, actorName }) => [outcome, target, actorName])).toEqual([
      ["refused", `report:${kjj2025.agency}/2025`, "示例supervisor"],
      ["refused", `report:${kjj2025.agency}/2025`, "示例stranger"],
    ]);
  });
});
