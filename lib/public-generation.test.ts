import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { audit } from "./audit";
import { publicGeneration } from "./public-generation";

const clock = { now: () => new Date("2026-03-31T02:00:00Z") };

eachStore("publicGeneration", (open) => {
  test("what the public sees becomes another with the act that changes it, and only with such an act", async () => {
    const store = await open();
    const after = async (action: string, outcome: "done" | "refused" = "done") => {
      await store.tx((tx) => audit(tx, { actor: null, clock }, { action, outcome }));
      return (await publicGeneration(store)).generation;
    };
    expect((await publicGeneration(store)).generation).toBe(0);
    expect(await after("report.publish")).toBe(1);
    expect(await after("report.withdraw")).toBe(2);
    expect(await after("agency.rename")).toBe(3);
    expect(await after("collection.open")).toBe(4);
    // Makes the first agency too.
    expect(await after("user.first-administrator")).toBe(5);
    for (const other of ["report.save", "report.publish-comment", "user.disable", "report.approve"])
      expect([other, await after(other)]).toEqual([other, 5]);
    expect(await after("report.publish", "refused")).toBe(5);
    expect((await publicGeneration(store)).raisedAt).toEqual(clock.now());
  });
});
