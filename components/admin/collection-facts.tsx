import { Facts } from "@/components/ui/facts";
import { StateMark } from "@/components/ui/state-mark";
import { kinds } from "@/lib/agencies/inputs";
import { kindWords } from "@/lib/agencies/words";
import { dayOf } from "@/lib/clock";
import type { CollectionPage } from "@/lib/collections/read";
import { monthDay } from "@/lib/format";
import { standings, standingWords } from "./standing-words";

/** 还有9天, 今天, 过了2天. */
export function daysLeft(day: string, now: Date): string {
  const days = Math.round((Date.parse(day) - Date.parse(dayOf(now))) / 86_400_000);
  if (days === 0) return "今天截止";
  return days > 0 ? `还有${days}天` : `过了${-days}天`;
}

export function CollectionFacts({ page: { collection, counts, obliged }, now }: { page: CollectionPage; now: Date }) {
  const { due } = collection.dates.department;
  // Kinds that nobody in this collection is of, and dates that are the same, need no line.
  const others = kinds.filter(
    (kind) => collection.dates[kind].due !== due && obliged.some(({ agency }) => agency.kind === kind),
  );
  const notes = [
    ...(due.slice(0, 4) === dayOf(now).slice(0, 4) ? [] : [`${due.slice(0, 4)}年`]),
    collection.closedAt ? "已结束" : daysLeft(due, now),
    ...others.map((kind) => `${kindWords[kind]}${monthDay(collection.dates[kind].due)}`),
  ];
  return (
    <Facts
      items={[
        {
          key: "due",
          label: "截止",
          value: <b>{monthDay(due)}</b>,
          note: notes,
        },
        { key: "late", label: <StateMark state="bad">逾期</StateMark>, value: <b>{counts.late}</b> },
        ...standings
          .filter((standing) => standing !== "withdrawn" || counts.withdrawn > 0)
          .map((standing) => ({
            key: standing,
            label: <StateMark state={standingWords[standing].mark}>{standingWords[standing].word}</StateMark>,
            value: <b>{counts[standing]}</b>,
          })),
      ]}
    />
  );
}
