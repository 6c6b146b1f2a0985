import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { verifyAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, type City, code, explainAll, kjj2025, type Person, seen } from "./arrange";
import { cancelCorrection } from "./cancel-correction";
import { correctReport } from "./correct-report";
import type { Seen } from "./inputs";
import { publishDue } from "./publish-due";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { recallReport } from "./recall-report";
import { auditName } from "./record-move";
import { returnReport } from "./return-report";
import { schedulePublication } from "./schedule-publication";
import { submitReport } from "./submit-report";
import { unschedulePublication } from "./unschedule-publication";
import { withdrawReport } from "./withdraw-report";
import { type ActionName, moves, type Status } from "./workflow";

const atNine = "2026-01-20T09:00:00+08:00";
type Try = { from: Status; first?: (city: City) => Promise<unknown>; by: Person; act: (ctx: Ctx, at: Seen) => unknown };

/** Each move once from a state in which it can be done; starting has no version to be old (start-report.test.ts). */
const tries: Record<Exclude<ActionName, "start">, Try> = {
  submit: { from: "draft", by: "editor", act: (ctx, at) => submitReport(ctx, { ...at, declaration: true, note: "" }) },
  recall: { from: "submitted", by: "editor", act: recallReport },
  return: { from: "submitted", by: "supervisor", act: (ctx, at) => returnReport(ctx, { ...at, reason: "请核对。" }) },
  approve: { from: "submitted", by: "supervisor", act: approveReport },
  publish: { from: "approved", by: "supervisor", act: publishReport },
  schedule: {
    ...{ from: "approved", by: "supervisor" },
    act: (ctx, at) => schedulePublication(ctx, { ...at, publishAt: atNine }),
  },
  unschedule: {
    ...{ from: "approved", by: "supervisor", act: unschedulePublication },
    first: async (city) => schedulePublication(city.as("supervisor"), { ...(await seen(city)), publishAt: atNine }),
  },
  correct: { from: "published", by: "editor", act: correctReport },
  cancelCorrection: {
    ...{ from: "published", by: "supervisor", act: cancelCorrection },
    first: async (city) => correctReport(city.as("editor"), await seen(city)),
  },
  withdraw: {
    ...{ from: "published", by: "supervisor" },
    act: (ctx, at) => withdrawReport(ctx, { ...at, reason: "数据有误。", unlawful: false }),
  },
};

async function arrange(city: City, { from, first }: Try): Promise<Seen> {
  await arrangeReport(city, from);
  if (from === "draft") await explainAll(city.as("editor"));
  await first?.(city);
  return seen(city);
}

const auditRows = (city: City, action: string, outcome: "done" | "refused") => {
  const { audit } = city.store.read.tables;
  return city.store.read
    .select({ by: audit.actorName })
    .from(audit)
    .where(and(eq(audit.action, action), eq(audit.outcome, outcome)));
};

eachStore("every move", (open) => {
  test("is tried here", () => {
    expect(Object.keys(tries).sort()).toEqual(
      Object.keys(moves)
        .filter((move) => move !== "start")
        .sort(),
    );
  });

  for (const [action, one] of Object.entries(tries) as [keyof typeof tries, Try][])
    test(`${action} is refused to a page that is one move old and to a stranger, then done once, all in the log`, async () => {
      const city = await arrangeCity(await open());
      const page = await arrange(city, one);
      const act = async (person: Person, at: Seen) => one.act(city.as(person), at);
      expect(await code(act(one.by, { ...page, version: page.version - 1 }))).toBe("out-of-date");
      expect(await code(act("stranger", page))).toBe("not-allowed");
      expect(await seen(city)).toEqual(page);
      const refused = await auditRows(city, auditName(action), "refused");
      expect(refused.map(({ by }) => by)).toEqual([`示例${one.by}`, "示例stranger"]);

      const before = (await auditRows(city, auditName(action), "done")).length;
      await act(one.by, page);
      expect(await code(act(one.by, page))).toBe("out-of-date");
      expect(await auditRows(city, auditName(action), "done")).toHaveLength(before + 1);
      const { events, report } = await readReport(city.as("editor"), "demo-kjj", 2025);
      expect([events[0]?.action, report.status]).toEqual([action, moves[action].to]);
      expect((await verifyAudit(city.store)).broken).toBe(null);
    });

  const closes: readonly (keyof typeof tries)[] = ["submit", "correct"];
  for (const [action, one] of Object.entries(tries) as [keyof typeof tries, Try][])
    test(`${action} of a closed agency's report is ${closes.includes(action) ? "refused: it is history" : "still possible"}`, async () => {
      const city = await arrangeCity(await open());
      const page = await arrange(city, one);
      const { agencies } = city.store.read.tables;
      const closed = { closedAt: city.clock.now(), closeReason: "机构改革" };
      await city.store.tx(
        async (tx) => void (await tx.update(agencies).set(closed).where(eq(agencies.code, "demo-kjj"))),
      );
      const attempt = (async () => one.act(city.as(one.by), page))();
      if (closes.includes(action)) expect(await code(attempt)).toBe("agency-closed");
      else expect(await attempt).toMatchObject({ status: moves[action].to });
    });
});

eachStore("a set time", (open) => {
  const scheduled = async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "approved");
    await schedulePublication(city.as("supervisor"), { ...(await seen(city)), publishAt: atNine });
    return city;
  };

  test("is replaced by another one, and the one who set it last answers for it", async () => {
    const city = await scheduled();
    const later = "2026-01-25T09:00:00+08:00";
    await schedulePublication(city.as("leader"), { ...(await seen(city)), publishAt: later });
    city.clock.set("2026-01-21T09:00:00+08:00");
    expect(await publishDue(city.store, city.clock)).toEqual({ published: 0, cancelled: 0 });
    city.clock.set("2026-01-25T09:00:00+08:00");
    expect(await publishDue(city.store, city.clock)).toEqual({ published: 1, cancelled: 0 });
    const { events } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(events[0]).toMatchObject({ action: "publish", by: "示例leader" });
  });

  test("is over once the report was published by hand", async () => {
    const city = await scheduled();
    await publishReport(city.as("supervisor"), await seen(city));
    expect((await readReport(city.as("editor"), "demo-kjj", 2025)).report.publishAt).toBe(null);
    city.clock.set("2026-01-21T09:00:00+08:00");
    expect(await publishDue(city.store, city.clock)).toEqual({ published: 0, cancelled: 0 });
  });

  test("of a correction is taken back by withdrawing the public revision", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "published");
    await correctReport(city.as("editor"), await seen(city));
    await explainAll(city.as("editor"));
    await submitReport(city.as("editor"), { ...(await seen(city)), declaration: true, note: "更正一处。" });
    await approveReport(city.as("supervisor"), await seen(city));
    await schedulePublication(city.as("supervisor"), { ...(await seen(city)), publishAt: atNine });
    await withdrawReport(city.as("supervisor"), { ...(await seen(city)), reason: "数据有误。", unlawful: false });
    city.clock.set("2026-01-21T09:00:00+08:00");
    expect(await publishDue(city.store, city.clock)).toEqual({ published: 0, cancelled: 0 });
    const { report } = await readReport(city.as("editor"), kjj2025.agency, kjj2025.year);
    expect([report.status, report.publishAt]).toEqual(["withdrawn", null]);
  });
});
