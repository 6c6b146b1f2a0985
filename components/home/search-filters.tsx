import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { kindWords } from "@/lib/agencies/words";
import type { SearchFilters as Filters } from "@/lib/reports/public-search";
import styles from "./search-filters.module.css";

type Option = { value: string; label: string };
type Props = {
  filters: Filters;
  regions: readonly Option[];
  forms: readonly Option[];
  /** Tables of the forms by their official number. */
  tables: readonly Option[];
};

/** Part of the search form: everything by which what was found can be narrowed. */
export function SearchFilters({ filters, regions, forms, tables }: Props) {
  const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
  const all = [
    { name: "region", label: "地区", none: "全部地区", value: filters.region, options: regions },
    { name: "kind", label: "机构类别", none: "全部类别", value: filters.kind, options: kinds },
    { name: "form", label: "报告格式", none: "全部格式", value: filters.form, options: forms },
    { name: "figures", label: "有数据的表", none: "不限", value: filters.table, options: tables },
  ];
  return (
    <fieldset className={styles.filters}>
      <legend className="vh">缩小范围</legend>
      {all.map(({ name, label, none, value, options }) => (
        <div key={name}>
          <Field label={label}>
            <Select id={`by-${name}`} name={name} defaultValue={value ?? ""}>
              <option value="">{none}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ))}
    </fieldset>
  );
}
