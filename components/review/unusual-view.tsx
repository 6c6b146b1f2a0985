import type { Route } from "next";
import Link from "next/link";
import { FigureText } from "@/components/report/figure-text";
import { Empty } from "@/components/ui/empty";
import { JUMP } from "@/lib/forms/compare";
import { number } from "@/lib/forms/totals";
import { UNUSUAL, type UnusualValue } from "@/lib/forms/unusual";
import type { UnusualValues } from "@/lib/reports/beside-others";
import styles from "./beside-view.module.css";
import { cellWords } from "./cell-words";
import { CommentButton } from "./comment-button";
import { placeId, placeOf } from "./comment-view";
import { FoldedList } from "./folded-list";
import type { ReviewModel } from "./review-model";
import { unusualWords } from "./unusual-words";
import { WithRemarks } from "./with-remarks";

function Value({ model, value }: { model: ReviewModel; value: UnusualValue }) {
  const { form, parts, copy } = model;
  const { whole, unit } = cellWords(form, value.cell);
  const place = placeOf(form, parts, "cell", value.cell);
  const at = `/review/${copy.agency.code}/${copy.report.year}?view=text#${placeId(place)}`;
  return (
    <li data-place data-change tabIndex={-1}>
      <p className={styles.what}>
        <Link href={at as Route}>{whole}</Link>
        <b>
          <FigureText kind={value.kind} figure={number(value.now)} />
          {unit}
        </b>
      </p>
      {unusualWords(value, unit).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {copy.can.comment ? <CommentButton place={place} /> : null}
    </li>
  );
}

/** 异常数值: unlike the agency's own years or unlike its peers, each with the numbers it was held against. */
export function UnusualView({
  model,
  unusual: { values, years, peers },
}: {
  model: ReviewModel;
  unusual: UnusualValues;
}) {
  const basis = [
    years > 0 ? `本机构前 ${UNUSUAL.years} 年中已公布的 ${years} 份` : `本机构前 ${UNUSUAL.years} 年没有公布过的报告`,
    peers >= UNUSUAL.fewestPeers
      ? `同年度、同类同级机构已公布的 ${peers} 份`
      : `同类同级机构同年度只公布了 ${peers} 份，不足 ${UNUSUAL.fewestPeers} 份，不作比较`,
  ];
  return (
    <WithRemarks model={model}>
      <p className="note">{`对照：${basis.join("；")}。`}</p>
      {values.length === 0 ? (
        <Empty title="没有异常的数值">
          <p>每一格都与本机构往年和同类机构相近，或没有可比的报告。</p>
        </Empty>
      ) : (
        <FoldedList items={values} unit="格">
          {(value) => <Value key={value.cell} model={model} value={value} />}
        </FoldedList>
      )}
      <p className="note">
        {`怎么算：比上年差 ${JUMP.atLeast} 以上并超过一半；或超出往年范围，离最近的一端也有这么远；或在同类机构四分位之外超过 ${UNUSUAL.fence} 倍四分距，且离中位数 ${JUMP.atLeast} 以上。异常不等于错误。`}
      </p>
    </WithRemarks>
  );
}
