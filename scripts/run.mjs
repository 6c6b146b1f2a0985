/** Starting other programs. Bare Node: this runs before anything is installed. */
import { spawn } from "node:child_process";
import { root } from "./sources.mjs";

/**
 * Runs a program with the terminal as its own and answers its exit status.
 * `onText` gets what it prints as well, for those who count results.
 */
export function run(program, args, { env = {}, onText } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", onText ? "pipe" : "inherit", "inherit"],
      // npm and npx are scripts on Windows, which only a shell can start.
      shell: process.platform === "win32",
    });
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      process.stdout.write(text);
      onText(text);
    });
    child.on("error", () => done(127));
    child.on("close", (status, signal) => done(signal ? 128 : (status ?? 1)));
  });
}

/** Runs one of the project's own tools: `tool("next", ["build"])`. */
export const tool = (name, args, options) => run("npx", ["--no-install", name, ...args], options);

/** Says one line about what is being done, apart from what programs print. */
export const say = (text) => process.stdout.write(`\n── ${text}\n`);

export function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
