import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import styles from "./public-head.module.css";
import { ViewSwitch } from "./view-switch";

type Props = {
  /** 示例市: whose site it is; null before there is any agency. */
  place?: string | null;
  current?: "home" | "agencies";
  /** The search field in the head; the home page has its own, larger one. */
  search?: boolean;
};

/** Masthead of every page that anyone may read, and of the sign-in page. */
export function PublicHead({ place = null, current, search = true }: Props) {
  return (
    <header className={styles.mast}>
      <div className="wide">
        <div className={styles.extra}>
          <ViewSwitch />
          <a href="/sign-in">工作人员登录</a>
        </div>
        <div className={styles.main}>
          <a className={styles.name} href="/">
            {place ? <span>{place}</span> : null}
            <b>政府信息公开年度报告</b>
          </a>
          <nav className={styles.nav} aria-label="主导航">
            <a href="/" aria-current={current === "home" ? "page" : undefined}>
              首页
            </a>
            <a href="/#agencies" aria-current={current === "agencies" ? "true" : undefined}>
              机构
            </a>
            <a href="/#newest">最新发布</a>
            <a href="/#published">谁已公布</a>
          </nav>
          {search ? (
            <search className={styles.search}>
              <form action="/search" className={styles.find}>
                <label className="vh" htmlFor="head-search">
                  搜索机构或年度
                </label>
                <TextInput id="head-search" name="q" type="search" placeholder="机构或年度" />
                <Button type="submit">搜索</Button>
              </form>
            </search>
          ) : null}
        </div>
      </div>
      <div className={styles.rule} />
    </header>
  );
}
