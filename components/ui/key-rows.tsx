import styles from "./key-rows.module.css";

type Props = {
  keys: readonly (readonly [string, string])[];
  /** Keys with names as long as Shift+F8. */
  wide?: boolean;
};

/** Keys, each with what it does. */
export function KeyRows({ keys, wide = false }: Props) {
  return (
    <dl className={wide ? `${styles.keys} ${styles.wide}` : styles.keys}>
      {keys.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
