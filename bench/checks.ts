/** Every check of a form over a full report, as the desk runs them after each pause and the server before each submission. */
import { inspect } from "../lib/forms/inspect";
import { fullReports } from "./full-report";
import { median, type Row, rounded, timed } from "./measure";

const [rounds, each] = [21, 50];

export async function measureChecks(): Promise<Row[]> {
  const reports = fullReports();
  const times = reports.map((): number[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const [n, { form, answers, context }] of reports.entries()) {
      const figures = Object.keys(answers.figures);
      const took = await timed(() => {
        for (let run = 0; run < each; run++) {
          // Another figure each time, so that nothing remembered from the last run answers.
          const cell = figures[(round * each + run) % figures.length] ?? "";
          const figure = { state: "number", value: round * each + run } as const;
          inspect(form, { ...answers, figures: { ...answers.figures, [cell]: figure } }, context);
        }
      });
      if (round > 0) times[n]?.push(took / each);
    }
  return reports.map(({ form }, n) => {
    const value = median(times[n] ?? []);
    return {
      ...{ name: `all checks over a full report, ${form.id}`, value: rounded(value), unit: "ms" },
      ...{ against: "1 ms", ratio: rounded(value), target: "≤ 1 ms", holds: value <= 1 },
    };
  });
}
