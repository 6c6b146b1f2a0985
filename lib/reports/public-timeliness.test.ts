import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { arrangeCity, arrangeReport, handClock } from "./arrange";
import { publicationDay, publicTimeliness } from "./public-timeliness";

test("an extension moves the day of publication only where it is later", () => {
  const day = (publication: string) => ({ publication });
  const days = {
    government: day("2026-03-31"),
    department: day("2026-01-31"),
    township: day("2026-01-31"),
    other: day("2026-01-31"),
  };
  expect(publicationDay(days, "department", null)).toBe("2026-01-31");
  expect(publicationDay(days, "department", "2026-02-10")).toBe("2026-02-10");
  expect(publicationDay(days, "government", "2026-02-10")).toBe("2026-03-31");
});

eachStore("publicTimeliness", (open) => {
  test("the day itself is still in time, the day after is one day late", async () => {
    const store = await open();
    const clock = handClock();
    const city = await arrangeCity(store, clock);
    await arrangeReport(city, "published");
    clock.set("2026-01-31T23:59:59+08:00");
    expect(await publicTimeliness(store, clock)).toMatchObject({
      year: 2025,
      expected: 3,
      published: 1,
      late: 0,
      notDue: 2,
    });
    clock.set("2026-02-01T00:00:00+08:00");
    expect(await publicTimeliness(store, clock)).toMatchObject({
      ...{ published: 1, late: 1, notDue: 1 },
      lateAgencies: [{ code: "demo-jyj", days: 1 }],
      regions: [{ code: "demo-shi", label: "市直部门", expected: 3, published: 1, late: 1, notDue: 1 }],
      days: { department: "2026-01-31", government: "2026-03-31" },
    });
  });

  test("a withdrawn report is not published, and before the first collection there is nothing to say", async () => {
    const store = await open();
    const clock = handClock();
    expect(await publicTimeliness(store, clock)).toBeNull();
    await arrangeReport(await arrangeCity(store, clock), "withdrawn");
    clock.set("2026-04-02T09:00:00+08:00");
    expect(await publicTimeliness(store, clock)).toMatchObject({
      ...{ expected: 3, published: 0, late: 3 },
      lateAgencies: [{ days: 61 }, { days: 61 }, { code: "demo-shi", days: 2 }],
    });
  });
});
