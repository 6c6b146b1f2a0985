import { Button } from "@/components/ui/button";
import styles from "./desk-bar.module.css";
import { DeskNav, type NavItem } from "./desk-nav";

type Props = {
  nav: readonly NavItem[];
  /** Where the bar's name leads: the person's own first page. */
  home: string;
  agency?: string | null;
  name: string;
  /** Server action that ends the session. */
  signOut: () => Promise<void>;
};

/** The ink bar over every page for which one signs in. */
export function DeskBar({ nav, home, agency, name, signOut }: Props) {
  return (
    <header className={styles.bar}>
      <div className={styles.line}>
        <a className={styles.name} href={home}>
          年度报告
        </a>
        <DeskNav items={nav} />
        <span className={styles.who}>
          {agency ? <span className={styles.agency}>{agency}</span> : null}
          {name}
        </span>
        <a href="/account">账户</a>
        <form action={signOut} className={styles.out}>
          <Button type="submit" variant="link">
            退出
          </Button>
        </form>
      </div>
    </header>
  );
}
