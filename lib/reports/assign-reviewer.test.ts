import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, type City, code, kjj2025, refusal, seen } from "./arrange";
import { assignReviewer } from "./assign-reviewer";
import { readReport } from "./read";
import { assignable } from "./reviewers";
import { worklist } from "./worklist";

const reviewerOf = async (city: City) => (await readReport(city.as("editor"), "demo-kjj", 2025)).reviewer?.username;
const assign = (city: City, by: "supervisor" | "leader" | "editor", reviewer: string | null) =>
  assignReviewer(city.as(by), { ...kjj2025, reviewer });

eachStore("the reviewer of a report", (open) => {
  test("is a supervisor of the agency, oneself or another, and can be put down again", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    await assign(city, "supervisor", "supervisor");
    expect(await reviewerOf(city)).toBe("supervisor");
    await assign(city, "supervisor", "leader");
    expect(await reviewerOf(city)).toBe("leader");
    await assign(city, "leader", null);
    expect(await reviewerOf(city)).toBe(undefined);
    const { audit } = city.store.read.tables;
    const rows = await city.store.read.select().from(audit).where(eq(audit.action, "report.assign-reviewer"));
    expect(rows.map(({ details }) => (details as { reviewer: string | null }).reviewer)).toEqual([
      ...["supervisor", "leader", null],
    ]);
  });

  test("sees the report as theirs in the list, and others may still approve it", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    await assign(city, "supervisor", "leader");
    const mine = async (person: "leader" | "supervisor") => {
      const line = (await worklist(city.as(person))).find(({ agency }) => agency.code === "demo-kjj");
      return [line?.reviewer, line?.reviewerIsMe];
    };
    expect(await mine("leader")).toEqual(["示例leader", true]);
    expect(await mine("supervisor")).toEqual(["示例leader", false]);
    await approveReport(city.as("supervisor"), await seen(city));
  });

  test("is nobody who does not supervise the agency, nobody whose account is closed, and editors name nobody", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    for (const username of ["editor", "administrator", "stranger", "没有这个人"])
      expect((await refusal(assign(city, "supervisor", username))).fields).toHaveProperty("reviewer");
    const { users } = city.store.read.tables;
    await city.store.tx(
      async (tx) =>
        void (await tx.update(users).set({ disabledAt: city.clock.now() }).where(eq(users.username, "leader"))),
    );
    expect(await code(assign(city, "supervisor", "leader"))).toBe("invalid");
    expect(await code(assign(city, "editor", "supervisor"))).toBe("not-allowed");
    expect(await reviewerOf(city)).toBe(undefined);
  });

  test("is offered to supervisors alone, by name", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    expect((await assignable(city.as("supervisor"), kjj2025)).map(({ username }) => username)).toEqual([
      ...["both", "leader", "supervisor"],
    ]);
    expect(await assignable(city.as("editor"), kjj2025)).toEqual([]);
    expect(await code(assignable(city.as("stranger"), kjj2025))).toBe("not-allowed");
  });
});
