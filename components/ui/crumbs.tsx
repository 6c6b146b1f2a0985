import styles from "./crumbs.module.css";

export type Crumb = { label: string; href?: string };

/** The way to this page; the last crumb is the page itself. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="您在这里">
      <ol className={styles.crumbs}>
        {items.map(({ label, href }, index) => (
          <li key={href ?? label} aria-current={index === items.length - 1 ? "page" : undefined}>
            {href ? <a href={href}>{label}</a> : label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
