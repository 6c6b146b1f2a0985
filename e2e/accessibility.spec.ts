/** Every page of the program, in its states, for the person who opens it: axe finds nothing, and it fits a phone. */
import { expect, test } from "./fixtures";
import { accountAreas } from "./looks/account";
import { administrationAreas } from "./looks/administration";
import { collectionsAreas } from "./looks/collections";
import { failingAreas } from "./looks/failing";
import { fillingAreas } from "./looks/filling";
import { publicAreas } from "./looks/public";
import { reviewAreas } from "./looks/review";
import { writingAreas } from "./looks/writing";
import { everyPage, Looker } from "./scan";

// Each area is long and needs nothing of the others: they are shared out among the workers.
test.describe.configure({ mode: "parallel", timeout: 600_000 });

const areas = [
  ...[...publicAreas, ...accountAreas, ...fillingAreas, ...writingAreas],
  ...[...reviewAreas, ...collectionsAreas, ...administrationAreas, ...failingAreas],
];
for (const { title, pages, look } of areas)
  test(title, async ({ page, context, given, house, as, complaints }) => {
    const looker = new Looker(page);
    await look({ looker, page, context, given, house, as, complaints });
    expect(looker.faults).toEqual([]);
    expect([...looker.seen].sort()).toEqual([...pages].sort());
  });

test("no page of the program is left out", () => {
  // Drawn only where the root layout itself fails, which no request brings about; it is error.tsx without a layout.
  const outOfReach = ["global-error.tsx"];
  const listed = new Set(areas.flatMap(({ pages }) => pages));
  expect([...listed, ...outOfReach].sort()).toEqual(everyPage());
});
