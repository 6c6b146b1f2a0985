/** Finds a Chromium for the tests, or fetches one. Needs node_modules; run after ensureDependencies. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fail, run, say, tool } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];
const known = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "/snap/bin/chromium",
];

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onThisMachine = () =>
  [
    ...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...known,
  ].find(runs);

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

const withApt = async () =>
  process.platform === "linux" &&
  process.getuid?.() === 0 &&
  runs("/usr/bin/apt-get") &&
  (await run("apt-get", ["update", "-q"])) === 0 &&
  (await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"])) === 0;

/** The path of a browser that runs. Tries, in order: the variable, Playwright's own, the system's, a download, apt. */
export async function ensureBrowser() {
  const told = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (told) return runs(told) ? told : fail(`PLAYWRIGHT_CHROMIUM_PATH names ${told}, which cannot be started.`);
  const found = (await playwrightsOwn()) ?? onThisMachine();
  if (found) return found;
  say("no Chromium found: fetching Playwright's");
  if ((await tool("playwright", ["install", "chromium"])) === 0) {
    const own = await playwrightsOwn();
    if (own) return own;
  }
  say("the download did not work: asking the distribution for one");
  if (await withApt()) {
    const installed = onThisMachine();
    if (installed) return installed;
  }
  return fail(
    "No browser for the end-to-end tests. Install Chromium, Chrome or Edge, or set PLAYWRIGHT_CHROMIUM_PATH to one.",
  );
}
