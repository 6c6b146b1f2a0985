/** Opening a report on which people have worked for long, against one that is new: the history stays where it is. */
import { existsSync } from "node:fs";
import { as } from "../db/seed/stage";
import { givenIn } from "../e2e/given";
import { openHouse, secret } from "../e2e/house";
import { make, templateFile } from "../e2e/prepare";
import { sealSession, sessionCookie } from "../lib/auth/next-auth";
import { openSession } from "../lib/auth/sessions";
import { enteredCells } from "../lib/forms/cells";
import { form2021 } from "../lib/forms/form-2021";
import { newId } from "../lib/id";
import { saveChanges } from "../lib/reports/save-changes";
import { inTurns, median, type Row, rounded, timed } from "./measure";

const rounds = 60;
const cells = enteredCells(form2021)
  .filter(({ kind }) => kind === "count")
  .slice(0, 10);

type Given = ReturnType<typeof givenIn>;

/** A report whose ten cells were each saved so many times, and the person who saved them. */
async function worked(given: Given, times: number) {
  const report = await given.report({ status: "draft", empty: true });
  const ctx = as(await given.stage(), report.editor);
  for (let base = 0; base < times; base++) {
    const changes = cells.map(({ cell }) => ({
      ...{ kind: "figure" as const, cell, figure: { state: "number", value: times - base }, base },
    }));
    await saveChanges(ctx, { agency: report.agency, year: report.year, batch: newId(), changes });
  }
  return { path: `/desk/${report.agency}/${report.year}/part3`, userId: ctx.actor.userId };
}

export async function measureHistory(): Promise<Row[]> {
  if (!existsSync(templateFile)) await make(`file:${templateFile}`);
  process.env.NEXTAUTH_SECRET = secret;
  const house = await openHouse({ engine: "sqlite", demonstration: true, empty: false, nth: 91 });
  try {
    const given = givenIn(house.store);
    const opener = async ({ path, userId }: Awaited<ReturnType<typeof worked>>) => {
      const sid = await house.store.tx((tx) => openSession(tx, userId, new Date(), "bench"));
      const cookie = `${sessionCookie().name}=${await sealSession(sid)}`;
      return () =>
        timed(async () => {
          const answer = await fetch(`${house.origin}${path}`, { headers: { cookie }, redirect: "error" });
          if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
          await answer.text();
        });
    };
    const [long, fresh] = [await opener(await worked(given, 100)), await opener(await worked(given, 1))];
    const { ours, theirs } = await inTurns(rounds, long, fresh);
    const [our, their] = [median(ours), median(theirs)];
    return [
      {
        ...{ name: "a report opened, 1,000 changes in its history, median", value: rounded(our), unit: "ms" },
        ...{ against: `the same with 10 changes, ${rounded(their)} ms`, ratio: rounded(our / their) },
        ...{ target: "≤ 1.5", holds: our / their <= 1.5 },
      },
    ];
  } finally {
    await house.close();
  }
}
