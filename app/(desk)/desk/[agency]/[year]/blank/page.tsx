import type { Metadata, Route } from "next";
import Link from "next/link";
import { PrintButton } from "@/components/form/print-button";
import styles from "@/components/form/print-page.module.css";
import { OfficialForm } from "@/components/report/official-form";
import { loadDesk } from "../load-desk";

type Props = PageProps<"/desk/[agency]/[year]/blank">;

export const metadata: Metadata = { title: "空白报告格式" };

/** The empty form, to be filled in by hand or handed round. */
export default async function Blank({ params }: Props) {
  const { agency: code, year } = await params;
  const { form, agency, report } = await loadDesk(code, year);
  return (
    <main id="main" className={styles.main}>
      <div className={styles.tools}>
        <Link href={`/desk/${code}/${year}` as Route}>回到填报</Link>
        <span>空白格式：{form.name}</span>
        <PrintButton />
      </div>
      <OfficialForm form={form} agency={agency.name} year={report.year} />
    </main>
  );
}
