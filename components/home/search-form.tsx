import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import styles from "./search-form.module.css";

type Props = {
  years: readonly number[];
  question?: string;
  year?: number | null;
  /** More to narrow by, on the page of what was found. */
  children?: ReactNode;
};

/** The large search field of the home and search pages. Works without script. */
export function SearchForm({ years, question = "", year = null, children }: Props) {
  return (
    <search>
      <form action="/search" className={styles.form}>
        <div className={styles.question}>
          <Field label="机构、年度或正文中的词">
            <TextInput
              id="question"
              name="q"
              type="search"
              big
              placeholder="例如：科学技术局 2025 依申请"
              defaultValue={question}
            />
          </Field>
        </div>
        <div className={styles.year}>
          <Field label="年度">
            <Select id="year" name="year" big defaultValue={year ?? ""}>
              <option value="">全部年度</option>
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}年
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Button type="submit" size="big">
          搜索
        </Button>
        {children}
      </form>
    </search>
  );
}
