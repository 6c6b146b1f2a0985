import type { ComponentProps } from "react";
import { Select } from "@/components/ui/select";
import type { AgencyOption } from "@/lib/agencies/read";

type Props = ComponentProps<typeof Select> & { options: readonly AgencyOption[]; none?: string };

/** Agencies as a list that shows the tree; `none` is what stands for no agency. */
export function AgencySelect({ options, none, ...rest }: Props) {
  return (
    <Select {...rest}>
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map(({ code, name, depth }) => (
        <option key={code} value={code}>
          {"　".repeat(depth)}
          {name}
        </option>
      ))}
    </Select>
  );
}
