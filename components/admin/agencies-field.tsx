"use client";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { TextInput } from "@/components/ui/text-input";
import type { AgencyOption } from "@/lib/agencies/read";
import styles from "./agencies-field.module.css";
import { TreeName } from "./tree-name";

type Props = {
  options: readonly AgencyOption[];
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
  error?: string;
};

/** Ticks in the tree of agencies; the search narrows what is shown, never what is ticked. */
export function AgenciesField({ options, chosen, onChange, error }: Props) {
  const [word, setWord] = useState("");
  const id = useId();
  const ticked = new Set(chosen);
  const shown = options.filter(({ name, code }) => name.includes(word) || code.includes(word));
  const set = (codes: readonly string[], on: boolean) => {
    const changing = new Set(codes);
    onChange(options.map(({ code }) => code).filter((code) => (changing.has(code) ? on : ticked.has(code))));
  };
  const visible = shown.map(({ code }) => code);
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>应报机构</legend>
      <div className="row">
        <label htmlFor={`${id}-find`} className="vh">
          在机构里找
        </label>
        <span className={styles.find}>
          <TextInput
            id={`${id}-find`}
            type="search"
            placeholder="在机构里找"
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
        </span>
        <Button variant="plain" size="small" onClick={() => set(visible, true)}>
          {word ? "勾选找到的" : "全部勾选"}
        </Button>
        <Button variant="plain" size="small" onClick={() => set(visible, false)}>
          {word ? "不要找到的" : "全部不要"}
        </Button>
        <span className="push" aria-live="polite">
          已选 <b>{chosen.length}</b> 个，共 {options.length} 个
        </span>
      </div>
      {error ? (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
      <ul className={styles.list}>
        {shown.map(({ code, name, depth }) => (
          <li key={code}>
            <TreeName depth={word ? 0 : depth}>
              <Choice checked={ticked.has(code)} onChange={(event) => set([code], event.target.checked)}>
                {name}
              </Choice>
            </TreeName>
          </li>
        ))}
        {shown.length === 0 ? <li>没有叫“{word}”的机构。</li> : null}
      </ul>
    </fieldset>
  );
}
