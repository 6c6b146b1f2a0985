import type { ReactNode } from "react";
import styles from "./share-bar.module.css";

type Kind = "published" | "late" | "notDue";
type Props = Record<Kind, number>;
const kinds: readonly Kind[] = ["published", "late", "notDue"];

/** Shares of a whole as one bar. Drawn as SVG, whose widths need no style in the page; the numbers stand beside it. */
export function ShareBar(shares: Props) {
  const whole = kinds.reduce((sum, kind) => sum + shares[kind], 0);
  if (whole === 0) return null;
  let at = 0;
  return (
    <svg
      className={styles.bar}
      viewBox="0 0 1000 20"
      preserveAspectRatio="none"
      role="img"
      aria-label={`已公布${shares.published}份，逾期未公布${shares.late}份，未到期${shares.notDue}份`}
    >
      <Hatch id="late-hatch" />
      {kinds.map((kind) => {
        const width = (shares[kind] / whole) * 1000;
        const x = at;
        at += width;
        return width > 0 ? <rect key={kind} x={x} width={width} height="20" className={styles[kind]} /> : null;
      })}
    </svg>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className={styles.hatchGround} />
        <path d="M-1 1l2-2M0 7l7-7M6 8l2-2" className={styles.hatchLine} />
      </pattern>
    </defs>
  );
}

/** The key to the bar, before its word. */
export function Swatch({ kind, children }: { kind: Kind; children: ReactNode }) {
  return (
    <>
      <svg className={styles.swatch} viewBox="0 0 12 12" aria-hidden="true">
        <Hatch id={`swatch-hatch-${kind}`} />
        <rect width="12" height="12" className={`${styles[kind]} ${styles.edge}`} />
      </svg>
      {children}
    </>
  );
}
