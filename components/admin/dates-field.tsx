"use client";
import type { FieldErrors, FieldValues, UseFormGetValues, UseFormRegister } from "react-hook-form";
import { DataTable } from "@/components/ui/data-table";
import { TextInput } from "@/components/ui/text-input";
import type { CollectionDates } from "@/db/tables/collections";
import { kinds } from "@/lib/agencies/inputs";
import { kindWords } from "@/lib/agencies/words";
import type { AgencyKind } from "@/lib/forms/define";
import styles from "./dates-field.module.css";
import { typed } from "./typed";

export type DatesValues = FieldValues & { dates: Record<AgencyKind, CollectionDates> };
type Props = {
  form: { register: UseFormRegister<DatesValues>; getValues: UseFormGetValues<DatesValues> };
  errors: FieldErrors<DatesValues>;
};

const names = { due: "截止", lastEdit: "最后修改日", publication: "公布" } as const;
const columns = Object.keys(names) as (keyof typeof names)[];

/** Three dates for each kind of agency; a day ends at 24:00. */
export function DatesField({ form, errors }: Props) {
  return (
    <DataTable
      caption="日期"
      captionHidden
      cards
      head={[{ label: "机构类别" }, ...columns.map((column) => ({ label: names[column] }))]}
    >
      {kinds.map((kind) => (
        <tr key={kind}>
          <th scope="row" className="nowrap">
            <span className={styles.kind}>{kindWords[kind]}</span>
          </th>
          {columns.map((column) => {
            const told = errors.dates?.[kind]?.[column]?.message;
            const id = `${kind}-${column}`;
            return (
              <td key={column}>
                <TextInput
                  type="date"
                  aria-label={`${kindWords[kind]}${names[column]}`}
                  aria-invalid={told ? true : undefined}
                  aria-describedby={told ? id : undefined}
                  {...typed(form, `dates.${kind}.${column}`)}
                />
                {told ? (
                  <p id={id} className={styles.error}>
                    {told}
                  </p>
                ) : null}
              </td>
            );
          })}
        </tr>
      ))}
    </DataTable>
  );
}

/** The part of a form that DatesField knows; react-hook-form's types cannot be narrowed to a part by themselves. */
export const datesOf = (form: { register: unknown; getValues: unknown; formState: { errors: unknown } }): Props => ({
  form: form as Props["form"],
  errors: form.formState.errors as Props["errors"],
});
