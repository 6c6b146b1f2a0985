/** Collections, for who opens them. */
import { expect } from "@playwright/test";
import { opened } from "../scan";
import { area, type Tools } from "./area";

const collectionPages = (base: string) =>
  ["page.tsx", "new/page.tsx", "[id]/page.tsx"].map((file) => `${base}/${file}`);

/** The same three pages, for a supervising office and for the administrator. */
async function lookAtCollections({ looker, page, house }: Tools, files: string, base: string): Promise<void> {
  await looker.at({ page: `${files}/page.tsx`, at: base, sees: "填报任务" });
  await looker.at({ page: `${files}/new/page.tsx`, at: `${base}/new`, sees: "开展填报任务" });
  await looker.at({
    ...{ page: `${files}/new/page.tsx`, at: `${base}/new`, sees: "开展填报任务", state: "with a year that cannot be" },
    async first() {
      await page.getByLabel("报告年度").fill("十二");
      await page.getByRole("button", { name: "开展填报任务" }).click();
      await expect(page.getByLabel("报告年度")).toHaveAttribute("aria-invalid", "true");
    },
  });
  const { collections } = house.store.read.tables;
  const all = await house.store.read.select().from(collections).orderBy(collections.openedAt);
  const running = all.filter(({ year, closedAt }) => year === 2025 && closedAt === null)[0];
  const closed = all.find(({ closedAt }) => closedAt !== null);
  const one = { page: `${files}/[id]/page.tsx`, sees: /年度填报任务$/ };
  await looker.at({ ...one, at: `${base}/${running?.id}` });
  await looker.at({ ...one, at: `${base}/${running?.id}?q=没有的机构` });
  await looker.at({ ...one, at: `${base}/${closed?.id}` });
  const asking = { ...one, at: `${base}/${running?.id}` };
  await looker.at({ ...asking, state: "granting an extension", first: () => opened(page, /延期$/) });
  await looker.at({ ...asking, state: "asking to close it", first: () => opened(page, "结束任务…") });
}

const theirs = [...collectionPages("(review)/review/collections"), "(review)/review/collections/not-found.tsx"];

export const collectionsAreas = [
  area("collections, for a supervising office", theirs, async (tools) => {
    await tools.as("supervisor");
    await tools.looker.at({
      ...{ page: "(review)/review/collections/not-found.tsx", at: "/review/collections/none" },
      ...{ sees: "没有这个填报任务", status: 404 },
    });
    await lookAtCollections(tools, "(review)/review/collections", "/review/collections");
    await tools.as(await tools.given.user({ role: "supervisor", agency: (await tools.given.agency()).code }));
    const none = { page: "(review)/review/collections/page.tsx", at: "/review/collections", sees: "填报任务" };
    await tools.looker.at({ ...none, state: "before the first" });
  }),
  area("collections, for the administrator", collectionPages("(admin)/admin/collections"), async (tools) => {
    await tools.as("administrator");
    await lookAtCollections(tools, "(admin)/admin/collections", "/admin/collections");
  }),
];
