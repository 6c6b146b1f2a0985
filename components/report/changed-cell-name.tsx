import { cellInfo } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";

type Props = { form: Form; cell: string; computed: boolean };

/** The head of a row about one changed cell, which leads to where it stands in the report below. */
export function ChangedCellName({ form, cell, computed }: Props) {
  return (
    <th scope="row">
      <a href={`#${cell}`}>{cellInfo(form, cell)?.label}</a>
      {computed ? "（自动合计）" : null}
    </th>
  );
}
