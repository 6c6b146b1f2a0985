import { cloneElement, type ReactElement, type ReactNode, useId } from "react";
import styles from "./field.module.css";

type Control = { id?: string; "aria-describedby"?: string; "aria-invalid"?: boolean | "true" | "false" };
type Props = {
  label: ReactNode;
  note?: ReactNode;
  error?: ReactNode;
  /** Where the label is plain from the context: for screen readers only. */
  labelHidden?: boolean;
  /** One TextInput, TextArea or Select; it gets id, description and invalid mark from here. */
  children: ReactElement<Control>;
};

/** Label over note over error over control. */
export function Field({ label, note, error, labelHidden = false, children }: Props) {
  const ownId = useId();
  const id = children.props.id ?? ownId;
  const described = [
    note ? `${id}-note` : null,
    error ? `${id}-error` : null,
    children.props["aria-describedby"] ?? null,
  ].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? "vh" : undefined}>
        {label}
      </label>
      {note ? (
        <p className={styles.note} id={`${id}-note`}>
          {note}
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {cloneElement(children, {
        id,
        "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
        "aria-invalid": error ? true : children.props["aria-invalid"],
      })}
    </div>
  );
}
