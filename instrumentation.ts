/** Runs once when a server starts, `next dev` included: forms that stand outside the program are made known. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { registerExtraForms } = await import("./lib/extra-forms");
  registerExtraForms();
}
