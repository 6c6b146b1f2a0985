import styles from "./pages.module.css";

type Props = {
  label: string;
  page: number;
  pages: number;
  /** Address of a page, from 1. */
  href: (page: number) => string;
  /** 第 1 至 12 个，共 110 个 */
  summary?: string;
};

/** The pages worth a link: first, last and those around the current one; 0 marks a gap. */
export function shownPages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const unique = [...new Set(wanted)].sort((a, b) => a - b);
  return unique.flatMap((n, index) => {
    const before = unique[index - 1];
    return before !== undefined && n - before > 1 ? [0, n] : [n];
  });
}

export function Pages({ label, page, pages, href, summary }: Props) {
  if (pages <= 1) return summary ? <p className={styles.pages}>{summary}</p> : null;
  return (
    <nav className={styles.pages} aria-label={label}>
      {summary ? <span className={styles.summary}>{summary}</span> : null}
      {page > 1 ? <a href={href(page - 1)}>上一页</a> : null}
      {shownPages(page, pages).map((n, index) =>
        n === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place.
          <span key={`gap-${index}`}>…</span>
        ) : n === page ? (
          <b key={n} aria-current="page">
            {n}
          </b>
        ) : (
          <a key={n} href={href(n)}>
            {n}
          </a>
        ),
      )}
      {page < pages ? <a href={href(page + 1)}>下一页</a> : null}
    </nav>
  );
}
