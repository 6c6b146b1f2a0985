import type { BrowserContext, Page } from "@playwright/test";
import type { Given } from "../given";
import type { House } from "../house";
import type { Looker } from "../scan";

export type Tools = {
  looker: Looker;
  page: Page;
  context: BrowserContext;
  given: Given;
  house: House;
  as(username: string): Promise<void>;
  complaints: string[];
};
/** One part of the program: the pages it must look at, by their paths below app/, and how it comes to them. */
export type Area = { title: string; pages: readonly string[]; look: (tools: Tools) => Promise<void> };
export const area = (title: string, pages: readonly string[], look: Area["look"]): Area => ({ title, pages, look });

/** Where the steps of a report are drawn. */
export const desk = "(desk)/desk/[agency]/[year]";
export const fill = `${desk}/(fill)`;

/** Everybody is signed out, as after half an hour. */
export const revokeAll = (house: House) =>
  house.store.tx(async (tx) => {
    await tx.update(tx.tables.sessions).set({ revokedAt: new Date() });
  });
