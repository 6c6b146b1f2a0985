"use client";
import { useMemo } from "react";
import { Mark } from "@/components/ui/mark";
import { cellInfo } from "@/lib/forms/cells";
import { type Claim, claims } from "@/lib/forms/claims";
import type { Form } from "@/lib/forms/define";
import { showFigure } from "@/lib/forms/numbers";
import { number } from "@/lib/forms/totals";
import { TableLink } from "../check/table-link";
import { useDesk, useDeskData, useFindings } from "../desk-context";
import { BindButton } from "./bind-button";
import styles from "./claims.module.css";
import { Note } from "./note";

/** Every figure of the text that the table knows too, each with a link to its cell. */
export function Claims({ step }: { step: string }) {
  const { store } = useDesk();
  const { agency, report } = useDeskData();
  // Found anew when the checks have run, not with every key.
  const checked = useFindings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the checks tell when to read the store again.
  const found = useMemo(
    () =>
      claims(
        store.form,
        store.sections().filter(({ key }) => key === step),
        store.figures(),
        { year: report.year, agency: agency.name, kind: agency.kind },
      ),
    [store, checked, step, report.year, agency],
  );
  if (found.length === 0) return null;
  return (
    <Note title="文中数字与表" quiet>
      <ol className={styles.claims}>
        {found.map((claim) => (
          <li
            key={`${claim.quote.from}-${claim.phrase.id}-${claim.numeral?.from}`}
            className={styles[String(claim.agrees)]}
          >
            <Mark shape={claim.agrees === false ? "warn" : claim.agrees ? "done" : "todo"} />
            <span>
              {claim.phrase.about}：{claim.numeral?.says ?? "没有"}
              <br />
              <span className={styles.table}>
                {tableWords(store.form, claim)} <TableLink cell={cellOf(claim)}>看表</TableLink>{" "}
                <BindButton claim={claim} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Note>
  );
}

const readingOf = ({ readings }: Claim) => readings.find(({ agrees }) => agrees) ?? readings[0];
const cellOf = (claim: Claim) => readingOf(claim)?.cells[0] ?? "";

function tableWords(form: Form, claim: Claim): string {
  const reading = readingOf(claim);
  if (!reading || claim.agrees === null) return "表中未填";
  const kind = cellInfo(form, reading.cells[0] ?? "")?.kind ?? "count";
  const words = `${reading.name} ${showFigure(kind, number(reading.value))}`;
  return claim.agrees ? `与表一致（${words}）` : `表中为${words}`;
}
