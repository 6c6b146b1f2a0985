"use client";
import { memo, useCallback, useMemo, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { Toast } from "@/components/ui/toast";
import { enteredCells } from "@/lib/forms/cells";
import { inputText } from "@/lib/forms/numbers";
import { useDesk } from "../desk-context";
import { useStep } from "../use-steps";
import { PastePreview } from "./clipboard/paste-preview";
import { EntryTable } from "./entry-table";
import { GridHelp } from "./grid-help";
import { gridModel } from "./grid-model";
import { GridTools } from "./grid-tools";
import { SidePanel } from "./side-panel";
import styles from "./table-step.module.css";
import { useTypedEarly } from "./typed-early";
import { useCellInAddress } from "./use-cell-in-address";
import { useGrid } from "./use-grid";
import { useGridNews } from "./use-grid-news";

/** All tables of one part, as one grid for the keyboard. */
export const TableStep = memo(function TableStep({ step }: { step: string }) {
  const { store } = useDesk();
  const { tables } = useStep(step);
  const model = useMemo(() => gridModel(store.form, tables), [store.form, tables]);
  const fields = useForm({ defaultValues: useFieldTexts(tables) });
  const { news, told, review, closeReview, takeBack } = useGridNews();
  const [help, setHelp] = useState(false);
  const onHelp = useCallback(() => setHelp(true), []);
  const onFilled = useCallback((count: number) => news.onTold(`已把 ${count} 格空白填为 0`, true), [news]);
  const { listeners, selection, acceptPaste } = useGrid({ model, news, onHelp });
  useTypedEarly(selection);
  useCellInAddress(model);
  return (
    <FormProvider {...fields}>
      <div className={styles.two}>
        {/* One set of listeners for all cells: 200 inputs stay plain. */}
        <div {...listeners} className={styles.work}>
          <GridTools model={model} tables={tables} selection={selection} onHelp={onHelp} />
          {[...model.tables].map(([key, lines]) => {
            const table = store.form.tables[key];
            return table ? (
              <EntryTable
                key={key}
                tableKey={key}
                table={table}
                lines={lines}
                titled={tables.length > 1}
                onFilled={onFilled}
              />
            ) : null;
          })}
        </div>
        <SidePanel step={step} pasted={told?.pasted ?? null} onTakeBack={takeBack} />
      </div>
      <Toast action={told?.undo ? { label: "撤销", onPress: takeBack } : undefined}>{told?.words}</Toast>
      <PastePreview form={store.form} review={review} onPaste={acceptPaste} onCancel={closeReview} />
      <GridHelp open={help} onClose={() => setHelp(false)} />
    </FormProvider>
  );
});

function useFieldTexts(tables: readonly string[]): Record<string, string> {
  const { store } = useDesk();
  const [texts] = useState(() =>
    Object.fromEntries(
      enteredCells(store.form)
        .filter(({ tableKey }) => tables.includes(tableKey))
        .map(({ cell, kind }) => [cell, inputText(kind, store.cell(cell).figure)]),
    ),
  );
  return texts;
}
