import type { ReactNode } from "react";
import type { Figures } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";

/** What every official table is drawn from. A cell that `figures` lacks is drawn blank: the empty form has none. */
export type TableProps = {
  form: Form;
  figures: Figures;
  /** Cells that the last correction changed: marked 更, with a link to the note. */
  changed?: ReadonlySet<string>;
  /** What stands in a cell beside its figure: a reviewer's marks. */
  extra?: (cell: string) => ReactNode;
  /** Report year, for the caption that screen readers hear. */
  year?: number;
};
