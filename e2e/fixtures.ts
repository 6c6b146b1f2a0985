/**
 * What every spec is given: a program with its own database for each worker (`house`), people signed in without
 * clicking (`as`), and reports arranged with verbs (`given`). An error on the browser's console fails the test.
 */
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { postgresBinaries } from "@/db/postgres-server";
import { sealSession, sessionCookie } from "../lib/auth/next-auth";
import { openSession } from "../lib/auth/sessions";
import { type Given, givenIn } from "./given";
import { type House, openHouse, secret } from "./house";

export type HouseOptions = {
  engine: "sqlite" | "postgres";
  /** False: as `npm start` runs it, on the same data. */
  demonstration: boolean;
  /** True: a database in which nothing was ever entered. */
  emptyDatabase: boolean;
  /** A name: the spec has a program and a database to itself, which it may kill or start in another way. */
  ownHouse: string;
  /** Report forms that stand outside the program, by file name. */
  extraForms: Readonly<Record<string, unknown>>;
};
type WorkerFixtures = HouseOptions & { house: House };
type TestFixtures = {
  given: Given;
  /** Signs somebody in, in this test's browser or another context of it. */
  as(username: string, context?: BrowserContext): Promise<void>;
  /** What the browser complained about; a test that means to provoke it empties the list. */
  complaints: string[];
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: ["sqlite", { option: true, scope: "worker" }],
  demonstration: [true, { option: true, scope: "worker" }],
  emptyDatabase: [false, { option: true, scope: "worker" }],
  // Playwright gives tests with different options of a worker different workers.
  ownHouse: ["", { option: true, scope: "worker" }],
  extraForms: [{}, { option: true, scope: "worker" }],
  house: [
    async ({ engine, demonstration, emptyDatabase, extraForms }, use, { parallelIndex, workerIndex }) => {
      // Skipped by name, below: a fixture of the worker cannot skip its tests.
      if (engine === "postgres" && postgresBinaries() === null) return use(null as never);
      const nth = workerIndex * 8 + parallelIndex;
      const house = await openHouse({ engine, demonstration, empty: emptyDatabase, nth, extraForms });
      process.env.DATABASE_URL = house.databaseUrl;
      process.env.NEXTAUTH_SECRET = secret;
      process.env.NEXTAUTH_URL = house.origin;
      await use(house);
      await house.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ house }, use, info) => {
    info.skip(house === null, "no PostgreSQL server is installed on this machine");
    await use(house.origin);
  },
  given: async ({ house }, use) => use(givenIn(house.store)),
  as: async ({ house, context }, use) => {
    await use(async (username, where = context) => {
      const { users } = house.store.read.tables;
      const [user] = await house.store.read.select({ id: users.id }).from(users).where(eq(users.username, username));
      if (!user) throw new Error(`There is no account ${username}.`);
      const sid = await house.store.tx((tx) => openSession(tx, user.id, new Date(), "e2e"));
      const { name } = sessionCookie();
      await where.addCookies([{ name, value: await sealSession(sid), url: house.origin, httpOnly: true }]);
    });
  },
  complaints: [
    async ({ page, house }, use, info) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        // A refused request is told by the page and by the test; the browser's own line about it is no fault.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          complaints.push(message.text());
      });
      await use(complaints);
      // Why the server could not answer stands in what it printed, and nowhere else.
      if (info.status !== info.expectedStatus || complaints.length > 0)
        await info.attach("server", { body: house?.printed().slice(-20_000) ?? "", contentType: "text/plain" });
      expect(complaints, "the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
