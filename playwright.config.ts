import { defineConfig, devices } from "@playwright/test";
import type { HouseOptions } from "./e2e/fixtures";

const asRoot = process.getuid?.() === 0;

export default defineConfig<object, HouseOptions>({
  testDir: "e2e",
  globalSetup: "./e2e/prepare.ts",
  outputDir: "test-results",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  // What takes too long for every run belongs to `npm run test:long`.
  ...(process.env.E2E_LONG === "1" ? {} : { grepInvert: /@long/ }),
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    permissions: ["clipboard-read", "clipboard-write"],
    actionTimeout: 20_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH,
      // Chromium refuses to start its sandbox for root.
      args: asRoot ? ["--no-sandbox"] : [],
    },
  },
  projects: [
    { name: "sqlite", use: { engine: "sqlite" } },
    // The stories once more on a real PostgreSQL, where one is installed; the rest of the suite knows no engine.
    { name: "postgres", use: { engine: "postgres" }, grep: /@postgres/, workers: 1 },
  ],
});
