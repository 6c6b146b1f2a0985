import type { Route } from "next";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import type { BorrowedSentence, BorrowedText } from "@/lib/reports/beside-others";
import styles from "./beside-view.module.css";
import { CommentButton } from "./comment-button";
import { placeId, placeOf } from "./comment-view";
import { FoldedList } from "./folded-list";
import type { ReviewModel } from "./review-model";
import { WithRemarks } from "./with-remarks";

/** From here on the sources of a sentence are only counted. */
const namedSources = 3;

function Sentence({ model, sentence }: { model: ReviewModel; sentence: BorrowedSentence }) {
  const { form, parts, copy } = model;
  const place = placeOf(form, parts, "section", sentence.section);
  const at = `/review/${copy.agency.code}/${copy.report.year}?view=text#${placeId(place)}`;
  const rest = sentence.sources.length - namedSources;
  return (
    <li data-place data-change tabIndex={-1}>
      <p className={styles.what}>
        <Link href={at as Route}>{place.where}</Link>
      </p>
      <p className={styles.sentence}>{sentence.text}</p>
      {sentence.sources.slice(0, namedSources).map(({ agency, year, text, same }) => (
        <p key={`${agency.code}/${year}`}>
          <a href={`/reports/${agency.code}/${year}`}>{`${agency.name}　${year}年度报告`}</a>
          {same ? "　除数字和名称外一字不差" : `　相近：“${text}”`}
        </p>
      ))}
      {rest > 0 ? <p className="note">{`另有 ${rest} 份报告也有这句话`}</p> : null}
      {copy.can.comment ? <CommentButton place={place} /> : null}
    </li>
  );
}

/** 雷同文字: sentences that stand alike in peers' published reports, each with whose it is. */
export function BorrowedView({ model, borrowed }: { model: ReviewModel; borrowed: BorrowedText }) {
  const { sentences, common, own, searched } = borrowed;
  const { year } = model.copy.report;
  const left = [
    common > 0 ? `许多机构通用的 ${common} 句` : "",
    own > 0 ? `本机构上年自己写过的 ${own} 句` : "",
  ].filter(Boolean);
  return (
    <WithRemarks model={model}>
      <p className="note">
        {`对照：同类同级机构 ${year - 1} 和 ${year} 年度已公布的 ${searched} 份报告。`}
        {left.length > 0 ? `没有列出${left.join("和")}。` : null}
      </p>
      {sentences.length === 0 ? (
        <Empty title={searched === 0 ? "还没有可以对照的报告" : "没有发现与其他机构雷同的文字"}>
          <p>{searched === 0 ? "同类同级机构公布报告以后再来看。" : "比较时不计数字、序号、标点和机构名称。"}</p>
        </Empty>
      ) : (
        <FoldedList items={sentences} unit="句">
          {(sentence) => <Sentence key={`${sentence.section}/${sentence.from}`} model={model} sentence={sentence} />}
        </FoldedList>
      )}
    </WithRemarks>
  );
}
