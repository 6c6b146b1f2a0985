import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "./env";
import { registerForm } from "./forms/registry";

/**
 * Registers every `*.json` in FORMS_DIR (default: `forms/` beside the database) as a report form.
 * @returns their ids.
 * @throws Error naming the file, with every fault of its definition.
 */
export function registerExtraForms(folder = process.env.FORMS_DIR ?? join(dataFolder(), "forms")): string[] {
  if (!existsSync(/*turbopackIgnore: true*/ folder)) return [];
  const files = readdirSync(/*turbopackIgnore: true*/ folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return files.map((name) => {
    try {
      return registerForm(JSON.parse(readFileSync(/*turbopackIgnore: true*/ join(folder, name), "utf8"))).id;
    } catch (error) {
      throw new Error(`${join(folder, name)} is no report form. ${error instanceof Error ? error.message : error}`);
    }
  });
}
