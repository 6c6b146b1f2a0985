"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDesk, useDurable, useQueue } from "../desk-context";
import { SignInDialog } from "./sign-in-dialog";
import styles from "./trouble-notice.module.css";

/** What keeps things from being saved, in full sentences, with what to do about it. */
export function TroubleNotice() {
  const { queue } = useDesk();
  const { trouble, setAside } = useQueue();
  const durable = useDurable();
  const [asking, setAsking] = useState(false);
  const signedOut = trouble?.kind === "signed-out";
  useEffect(() => setAsking(signedOut), [signedOut]);
  const retry = (
    <Button variant="plain" size="small" onClick={() => queue.retry()}>
      现在重试
    </Button>
  );
  return (
    <div className={styles.notices} aria-live="polite">
      {durable ? null : (
        <Notice tone="amber" title="本机不能暂存">
          <p>这个浏览器不让网页存放内容，或者存放的地方满了。看到“已保存”之前，请不要关闭这一页。</p>
        </Notice>
      )}
      {trouble?.kind === "offline" ? (
        <Notice tone="amber" title="离线" action={retry}>
          <p>网络断开，您填的都存在这台电脑上，恢复后自动保存。请不要清除浏览器数据。</p>
        </Notice>
      ) : null}
      {trouble?.kind === "later" ? (
        <Notice tone="red" title="没有保存成功" mark="bad" action={retry}>
          <p>{trouble.says}</p>
        </Notice>
      ) : null}
      {trouble?.kind === "closed" ? (
        <Notice title="现在不能修改" mark="lock" action={retry}>
          <p>{trouble.says}</p>
        </Notice>
      ) : null}
      {[...setAside].map(([target, says]) => (
        <Notice key={target} tone="red" title="有一处没有保存" mark="bad">
          <p>{says}</p>
        </Notice>
      ))}
      {signedOut ? (
        <Notice
          tone="blue"
          title="登录已过期"
          action={
            <Button variant="plain" size="small" onClick={() => setAsking(true)}>
              重新登录
            </Button>
          }
        >
          <p>内容都在。重新登录后接着填。</p>
        </Notice>
      ) : null}
      <SignInDialog open={asking && signedOut} onClose={() => setAsking(false)} />
    </div>
  );
}
