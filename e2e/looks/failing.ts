/** Pages that could not be drawn. */

import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { area } from "./area";

export const failingAreas = [
  area(
    "pages that could not be drawn",
    ["error.tsx", "(review)/review/error.tsx"],
    async ({ looker, page, given, as, house, complaints }) => {
      const broken = await given.report({ status: "published" });
      const at = `${broken.agency}/${broken.year}`;
      const { agencies } = house.store.read.tables;
      const [agency] = await house.store.read.select().from(agencies).where(eq(agencies.code, broken.agency));
      const form = (id: string) =>
        house.store.tx(async (tx) => {
          const { reports } = tx.tables;
          await tx
            .update(reports)
            .set({ form: id })
            .where(eq(reports.agencyId, agency?.id ?? ""));
        });
      await form("form-that-nobody-knows");
      await as(broken.editor);
      await looker.at({ page: "error.tsx", at: `/desk/${at}`, sees: "这一页没有打开", status: 500 });
      await as("supervisor");
      await looker.at({ page: "(review)/review/error.tsx", at: `/review/${at}`, sees: "这一页没有打开", status: 500 });
      await form("form-2021");
      expect(complaints.length, "the browser told of the fault").toBeGreaterThan(0);
      complaints.length = 0;
      await page.goto(`/reports/${at}`);
    },
  ),
];
