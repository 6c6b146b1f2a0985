import { Notice } from "@/components/ui/notice";

type Props = { chain: { rows: number; broken: number | null; last: string } | null; href: string };

/** Each row's hash covers the one before: a row that was changed or taken out breaks the chain from there on. */
export function ChainState({ chain, href }: Props) {
  if (chain === null)
    return (
      <p>
        <a href={href}>核对全部记录</a>
        <span className="note">　逐条核对有没有被改动过，记录多时要等一会儿。</span>
      </p>
    );
  if (chain.broken === null)
    return (
      <Notice tone="green" title="没有改动" announce="polite">
        <p>
          {chain.rows} 条逐条核对过，前后相连。最后一条的校验值 <span className="mono">{chain.last.slice(0, 16)}…</span>
        </p>
      </Notice>
    );
  return (
    <Notice tone="red" title="记录被改动过" announce="alert">
      <p>
        前 {chain.rows} 条没有问题，从第 {chain.broken} 条起对不上。请保存好数据库和备份，马上查明原因。
      </p>
    </Notice>
  );
}
