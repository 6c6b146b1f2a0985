import type { Figures } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";
import { formFor } from "@/lib/forms/registry";
import { sumFigures } from "@/lib/forms/sum";
import { complete } from "@/lib/forms/totals";
import { childrenOf, city, type DemoAgency } from "./city";
import { figures2014 } from "./figures-2014";
import { type Carried, figures2019, figures2021, startOf } from "./figures-matrix";

export const firstYear = 2017;
export const lastYear = 2025;
export type Year = { form: Form /** Every cell of the form, totals included. */; figures: Figures };
type Years = ReadonlyMap<number, Year>;

function ownYears(agency: DemoAgency): Years {
  const years = new Map<number, Year>();
  let carried: Carried = startOf(agency);
  for (let year = firstYear; year <= lastYear; year++) {
    const form = formFor(year);
    if (form.id === "form-2014") {
      if (year >= agency.since) years.set(year, { form, figures: complete(form, figures2014(agency, year)) });
      continue;
    }
    const made = (form.id === "form-2019" ? figures2019 : figures2021)(agency, year, carried);
    carried = made.after;
    if (year >= agency.since) years.set(year, { form, figures: complete(form, made.figures) });
  }
  return years;
}

/** A government's figures are the sum of those of the agencies directly below it. */
function summedYears(below: readonly Years[]): Years {
  const years = new Map<number, Year>();
  for (let year = firstYear; year <= lastYear; year++) {
    const form = formFor(year);
    const parts = below.flatMap((its): Figures[] => {
      const own = its.get(year);
      return own ? [own.figures] : [];
    });
    years.set(year, { form, figures: sumFigures(form, parts) });
  }
  return years;
}

/** What every agency of the city counted, year by year, before anybody makes a mistake. */
export function historyOfTheCity(): ReadonlyMap<string, Years> {
  const all = new Map<string, Years>();
  for (const agency of [...city].reverse()) {
    const below = childrenOf(agency.code).flatMap(({ code }) => all.get(code) ?? []);
    all.set(agency.code, below.length > 0 ? summedYears(below) : ownYears(agency));
  }
  return all;
}
