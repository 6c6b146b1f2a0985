import type { ComponentProps, ReactNode } from "react";
import styles from "./choice.module.css";

type Props = Omit<ComponentProps<"input">, "className" | "type" | "children"> & {
  type?: "checkbox" | "radio";
  children: ReactNode;
};

/** A tick box or a radio button with its words. */
export function Choice({ type = "checkbox", children, ...rest }: Props) {
  return (
    <label className={styles.choice}>
      <input {...rest} type={type} />
      <span>{children}</span>
    </label>
  );
}
