import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { arrangeCity, arrangeReport, code, seen } from "./arrange";
import { currentRevision } from "./public-read";
import { publishDue } from "./publish-due";
import { readReport } from "./read";
import { returnReport } from "./return-report";
import { schedulePublication } from "./schedule-publication";
import { unschedulePublication } from "./unschedule-publication";

const atNine = "2026-01-20T09:00:00+08:00";

eachStore("publication at a set time", (open) => {
  const scheduled = async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "approved");
    await schedulePublication(city.as("supervisor"), { ...(await seen(city)), publishAt: atNine });
    return city;
  };
  const isPublic = async (city: Awaited<ReturnType<typeof scheduled>>) =>
    (await currentRevision(city.store, "demo-kjj", 2025)) !== null;

  test("is done at that time, once, with the real time", async () => {
    const city = await scheduled();
    city.clock.set("2026-01-20T08:59:59+08:00");
    expect(await publishDue(city.store, city.clock)).toEqual({ published: 0, cancelled: 0 });
    city.clock.set("2026-01-20T09:00:30+08:00");
    const twice = await Promise.all([publishDue(city.store, city.clock), publishDue(city.store, city.clock)]);
    expect(twice.map(({ published }) => published).sort()).toEqual([0, 1]);
    const now = await currentRevision(city.store, "demo-kjj", 2025);
    expect(now).toMatchObject({ state: "current", revision: 1, publishedAt: new Date("2026-01-20T01:00:30Z") });
  });

  test("a server that was down at the time publishes at its next start", async () => {
    const city = await scheduled();
    city.clock.set("2026-01-23T07:00:00+08:00");
    expect(await publishDue(city.store, city.clock)).toEqual({ published: 1, cancelled: 0 });
  });

  test("is cancelled by returning the report and by unscheduling it", async () => {
    const city = await scheduled();
    await unschedulePublication(city.as("supervisor"), await seen(city));
    expect(await code(unschedulePublication(city.as("supervisor"), await seen(city)))).toBe("wrong-status");
    await schedulePublication(city.as("supervisor"), { ...(await seen(city)), publishAt: atNine });
    await returnReport(city.as("supervisor"), { ...(await seen(city)), reason: "还要改。" });
    city.clock.set("2026-02-01T00:00:00+08:00");
    expect(await publishDue(city.store, city.clock)).toEqual({ published: 0, cancelled: 0 });
    expect(await isPublic(city)).toBe(false);
  });

  test("a time that has passed is refused", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "approved");
    const at = await seen(city);
    const publishAt = "2026-01-10T09:00:00+08:00";
    expect(await code(schedulePublication(city.as("supervisor"), { ...at, publishAt }))).toBe("invalid");
  });

  for (const lost of ["the account was disabled", "the membership ended"])
    test(`nothing is published when ${lost} in between, and the refusal is in the audit log`, async () => {
      const city = await scheduled();
      const { users, memberships, audit } = city.store.read.tables;
      const { userId } = city.as("supervisor").actor;
      await city.store.tx(async (tx) => {
        if (lost.includes("account"))
          await tx.update(users).set({ disabledAt: city.clock.now() }).where(eq(users.id, userId));
        else await tx.delete(memberships).where(eq(memberships.userId, userId));
      });
      city.clock.set("2026-01-20T10:00:00+08:00");
      expect(await publishDue(city.store, city.clock)).toEqual({ published: 0, cancelled: 1 });
      expect(await publishDue(city.store, city.clock)).toEqual({ published: 0, cancelled: 0 });
      expect(await isPublic(city)).toBe(false);
      const { report } = await readReport(city.as("editor"), "demo-kjj", 2025);
      expect([report.status, report.publishAt]).toEqual(["approved", null]);
      const refused = and(eq(audit.outcome, "refused"), eq(audit.action, "report.publish"));
      expect(await city.store.read.select().from(audit).where(refused)).toHaveLength(1);
    });
});
