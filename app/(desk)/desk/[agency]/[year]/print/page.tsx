import type { Metadata, Route } from "next";
import Link from "next/link";
import { PrintButton } from "@/components/form/print-button";
import styles from "@/components/form/print-page.module.css";
import { OfficialTitle } from "@/components/report/official-title";
import paper from "@/components/report/report.module.css";
import { ReportBody } from "@/components/report/report-body";
import { loadReport } from "@/lib/reports/load";
import { loadDesk } from "../load-desk";

type Props = PageProps<"/desk/[agency]/[year]/print">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency, year } = await params;
  const { report, agency: of } = await loadDesk(agency, year);
  return { title: `${of.name}${report.year}年度报告（预览）` };
}

/** The report as filled in so far, in the official manner. */
export default async function Print({ params }: Props) {
  const { agency: code, year } = await params;
  const { form, agency, report, answers } = await loadDesk(code, year);
  const { figures } = await loadReport(code, report.year);
  const title = form.title.replace("{agency}", agency.name).replace("{year}", year);
  return (
    <main id="main" className={styles.main}>
      <div className={styles.tools}>
        <Link href={`/desk/${code}/${year}` as Route}>回到填报</Link>
        <span>预览：与公布后的样子一致。还没有公布，不是正式文本。</span>
        <PrintButton />
      </div>
      <article className={paper.paper}>
        <div className={paper.head}>
          <OfficialTitle title={title} agency={agency.name} />
        </div>
        <div className={paper.page}>
          <ReportBody
            form={form}
            year={report.year}
            sections={answers.sections}
            figures={figures}
            footnotes={answers.footnotes}
            sign={{ agency: agency.name, date: null }}
          />
        </div>
      </article>
    </main>
  );
}
