"use client";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { StateMark } from "@/components/ui/state-mark";
import { endSessionAction } from "@/lib/auth/actions";
import type { SignInRow } from "@/lib/auth/read";
import { momentOf } from "@/lib/format";
import { browserName } from "./browser-name";
import styles from "./sign-in-list.module.css";

const head = [
  { label: "登录时间" },
  { label: "最近动过" },
  { label: "浏览器" },
  { label: "状态" },
  { label: "操作", hidden: true },
];

export function SignInList({ rows, current }: { rows: readonly SignInRow[]; current: string | null }) {
  const [says, setSays] = useState<string | null>(null);
  const [ending, start] = useTransition();
  const end = (id: string) =>
    start(async () => {
      const result = await endSessionAction({ id });
      setSays(result.ok ? null : result.says);
    });
  return (
    <>
      {says ? (
        <Notice tone="red" title="没有做成" announce="alert">
          <p>{says}</p>
        </Notice>
      ) : null}
      <DataTable
        caption="登录记录"
        captionHidden
        cards
        head={head}
        unlinked={!rows.some(({ id, live }) => live && id !== current)}
      >
        {rows.map(({ id, createdAt, lastSeenAt, userAgent, live }) => (
          <tr key={id}>
            <th scope="row" className={styles.moment}>
              {momentOf(createdAt)}
            </th>
            <td className={styles.moment}>{momentOf(lastSeenAt)}</td>
            <td>{browserName(userAgent)}</td>
            <td className="nowrap">
              {id === current ? (
                <StateMark state="done">就是这一次</StateMark>
              ) : live ? (
                <StateMark state="doing">还登录着</StateMark>
              ) : (
                <StateMark state="todo">已退出</StateMark>
              )}
            </td>
            <td>
              {live && id !== current ? (
                <Button
                  variant="link"
                  busy={ending}
                  onClick={() => end(id)}
                  aria-label={`退出 ${momentOf(createdAt)} 的登录`}
                >
                  退出
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
