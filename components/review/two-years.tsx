import { likeness } from "@/components/report/text-diff";
import { Details } from "@/components/ui/details";
import styles from "./two-years.module.css";

type Props = { now: string; before: string | null; year: number; lastYear: number };

const Text = ({ text }: { text: string }) =>
  text.trim() === "" ? (
    <p className="note">没有内容</p>
  ) : (
    text
      .split("\n")
      .filter((line) => line.trim() !== "")
      // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no other name than its place.
      .map((line, at) => <p key={at}>{line}</p>)
  );

/** Two years' texts of one section, how alike they are, and both side by side when asked for. */
export function TwoYears({ now, before, year, lastYear }: Props) {
  if (before === null) return <p className="note">{lastYear} 年度没有这一部分。</p>;
  const alike = Math.round(likeness(before, now) * 100);
  return (
    <Details summary={`两年文字对照，相近 ${alike}%，${lastYear} 年 ${before.length} 字，${year} 年 ${now.length} 字`}>
      <div className={styles.two}>
        <div>
          <h3>{lastYear}年</h3>
          <Text text={before} />
        </div>
        <div>
          <h3>{year}年</h3>
          <Text text={now} />
        </div>
      </div>
    </Details>
  );
}
