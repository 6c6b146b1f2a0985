import { expect, expectTypeOf, test } from "vitest";
import { type Cell, defineForm, type Form, type Line } from "./define";
import { form2014 } from "./form-2014";
import type { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";

const head = {
  id: "form-x",
  name: "x",
  years: [1, 2],
  basis: "x",
  title: "x",
  freeSections: false,
  parts: [],
} as const;
const table = { number: "1", title: "x", layout: "small" } as const;
const columns = { a: { label: "a" }, b: { label: "b" } } as const;
const clause = { id: "X", level: "error", title: "x", says: "x", mend: "x" } as const;

// These are held by the compiler: an unused @ts-expect-error fails the type check.
test("a misspelt row in a sum, a check or a phrase does not compile", () => {
  const rows = { one: { label: "1", depth: 1 } } as const;
  defineForm({
    ...head,
    // @ts-expect-error "oen" is no row of the table
    tables: { t: { ...table, columns, rows: { ...rows, sum: { label: "s", depth: 1, sum: ["one", "oen"] } } } },
    checks: [],
    phrases: [],
  });
  defineForm({
    ...head,
    // @ts-expect-error "c" is no column of the table
    tables: { t: { ...table, columns: { ...columns, all: { label: "all", sum: ["a", "c"] } }, rows } },
    checks: [],
    phrases: [],
  });
  defineForm({
    ...head,
    tables: { t: { ...table, columns, rows } },
    checks: [
      {
        code: "X",
        source: "x",
        official: false,
        clauses: [
          {
            ...clause,
            rule: {
              kind: "relation",
              left: { sum: [{ line: "t/one" }] },
              op: "=",
              // @ts-expect-error "t/oen" is no line of the form
              right: { sum: [{ line: "t/oen" }] },
            },
          },
        ],
      },
    ],
    phrases: [
      // @ts-expect-error "t/one/c" is no cell of the form
      { id: "p", about: "x", says: ["x #"], units: [], readings: [{ name: "x", cells: ["t/one/c"] }] },
    ],
  });
  defineForm({
    ...head,
    // @ts-expect-error "q" is no table of the form
    parts: [{ key: "part1", title: "x", short: "x", numbered: true, tables: ["q"] }],
    tables: { t: { ...table, columns, rows } },
    checks: [],
    phrases: [],
  });
});

test("a form of its own year has exact names, and serves as any form", () => {
  expectTypeOf<"requests/received/person">().toExtend<Cell<typeof form2021.tables>>();
  expectTypeOf<"requests/recieved/person">().not.toExtend<Cell<typeof form2021.tables>>();
  expectTypeOf<"procurement/procurement/amount">().toExtend<Cell<typeof form2019.tables>>();
  expectTypeOf<"procurement/procurement/amount">().not.toExtend<Cell<typeof form2021.tables>>();
  expectTypeOf<"statistics/fullTime">().toExtend<Line<typeof form2014.tables>>();
  expectTypeOf(form2021).toExtend<Form>();
});

test("a definition is plain data", () => {
  for (const form of [form2014, form2021]) expect(JSON.parse(JSON.stringify(form))).toEqual(form);
});
