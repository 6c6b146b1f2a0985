import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { NewAccount } from "@/lib/users/create-user";
import styles from "./new-password.module.css";

/** The initial password, shown this once: it stands nowhere else. */
export function NewPassword({
  account: { username, password },
  children,
}: {
  account: NewAccount;
  children?: ReactNode;
}) {
  return (
    <div className="stack">
      <Notice tone="green" title="初始密码" announce="polite">
        <p>只在这里显示一次，关掉就看不到了。请抄下来当面或打电话告诉本人，第一次登录时要换掉。</p>
      </Notice>
      <dl className={styles.list}>
        <dt>用户名</dt>
        <dd className="mono">{username}</dd>
        <dt>初始密码</dt>
        <dd className="mono">{password}</dd>
      </dl>
      <div className="row">{children}</div>
    </div>
  );
}
