/** What every decision is about: the report as this page saw it. */
export type Subject = { agency: string; year: number; version: number };
export type DecisionProps = {
  subject: Subject;
  /** 示例市科学技术局的2025年度报告 */
  name: string;
  openComments: number;
  /** What nobody has read yet: 2 处说明、3 条提示; "" where everything was read. */
  unread: string;
  /** The revision the public sees; null when there is none. */
  currentRevision: number | null;
  /** What the bar says once it is done. */
  onDone: (words: string) => void;
  onClose: () => void;
};
