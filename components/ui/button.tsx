import { type ComponentProps, useId } from "react";
import styles from "./button.module.css";

export type ButtonLook = {
  variant?: "solid" | "plain" | "red" | "link";
  size?: "small" | "normal" | "big";
  wide?: boolean;
};

/** One solid button per page; everything else is plain, red or a link. */
export const buttonClass = ({ variant = "solid", size = "normal", wide = false }: ButtonLook) =>
  [styles.button, styles[variant], styles[size], wide && styles.wide].filter(Boolean).join(" ");

type Props = Omit<ComponentProps<"button">, "disabled" | "className"> &
  ButtonLook & {
    /** Why it cannot be pressed: stays focusable, and the reason stands beside it in words. */
    disabledReason?: string | null | false;
    /** Where the reason is told elsewhere on the page: its element's id, in place of the words beside the button. */
    reasonId?: string;
    /** Being carried out: what it says meanwhile comes from the children (正在提交…). */
    busy?: boolean;
  };

export function Button({
  variant,
  size,
  wide,
  disabledReason,
  reasonId,
  busy = false,
  type = "button",
  onClick,
  ...rest
}: Props) {
  const ownId = useId();
  const off = Boolean(disabledReason) || Boolean(reasonId);
  const button = (
    <button
      {...rest}
      // A disabled submit button must not submit, with or without script.
      type={off || busy ? "button" : type}
      onClick={off || busy ? undefined : onClick}
      className={buttonClass({ variant, size, wide })}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={reasonId ?? (disabledReason ? ownId : rest["aria-describedby"])}
    />
  );
  if (!disabledReason || reasonId) return button;
  return (
    <span className={styles.with}>
      {button}
      <span id={ownId} className={styles.reason}>
        {disabledReason}
      </span>
    </span>
  );
}
