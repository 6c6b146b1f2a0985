import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import styles from "./search-form.module.css";

type Props = { label: string; q: string /** More fields, each with its label. */; children?: ReactNode };

/** A list's own search: a plain form, so that the address holds what was looked for. */
export function SearchForm({ label, q, children }: Props) {
  return (
    <search>
      <form className={styles.form}>
        <label htmlFor="q">{label}</label>
        <span className={styles.input}>
          <TextInput id="q" name="q" type="search" defaultValue={q} />
        </span>
        {children}
        <Button type="submit" variant="plain">
          查找
        </Button>
      </form>
    </search>
  );
}
