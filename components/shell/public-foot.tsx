import styles from "./public-foot.module.css";

type Props = {
  /** 示例市人民政府: who runs the site; null before there is any agency. */
  host?: string | null;
};

export function PublicFoot({ host = null }: Props) {
  return (
    <footer className={styles.foot}>
      <div className={styles.rule} />
      <div className="wide">
        <div className={styles.columns}>
          <div>
            <h2>关于本站</h2>
            <p>
              本站集中公布各级行政机关的政府信息公开年度报告。每份报告地址固定，每次更正都留有记录，公布后不作无记录的修改。
            </p>
          </div>
          <div>
            <h2>查阅</h2>
            <ul>
              <li>
                <a href="/#agencies">全部机构</a>
              </li>
              <li>
                <a href="/#newest">最新发布</a>
              </li>
              <li>
                <a href="/#published">谁已公布</a>
              </li>
              <li>
                <a href="/search">搜索</a>
              </li>
            </ul>
          </div>
          <div>
            <h2>怎样核对一份报告</h2>
            <p>每份报告的页面列出它的 SHA-256。下载同页的 JSON 文件，用 sha256sum 计算，应与页面上的完全相同。</p>
          </div>
        </div>
        {host ? (
          <div className={styles.legal}>
            <span>主办：{host}</span>
          </div>
        ) : null}
      </div>
    </footer>
  );
}
