"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KeyRows } from "@/components/ui/key-rows";
import styles from "./side-panel.module.css";

const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    "移动",
    [
      ["↑ ↓ ← →", "移动，跳过标题行和自动合计"],
      ["Ctrl+↑ ↓ ← →", "到连着填了数的最后一格，再按到下一段"],
      ["Enter / Shift+Enter", "下一行 / 上一行"],
      ["Tab / Shift+Tab", "下一个 / 上一个可填的格，到头离开表格"],
      ["Home / End", "本行第一格 / 最后一格"],
      ["Ctrl+Home / End", "第一格 / 最后一格"],
      ["PageUp / PageDown", "上一屏 / 下一屏"],
      ["F8 / Shift+F8", "下一处 / 上一处问题"],
    ],
  ],
  [
    "选定",
    [
      ["Shift+上面各键", "选定一块，自动合计可以选进来"],
      ["Shift+单击、拖动", "选定一块"],
      ["Ctrl+A", "选定整张表"],
      ["Esc", "不再选定"],
    ],
  ],
  [
    "填写",
    [
      ["数字", "直接填，代替原来的数"],
      ["F2、再次单击", "改这一格"],
      ["Esc", "不改了"],
      ["Delete", "清空这一格或选定的一块"],
      ["/", "不适用"],
      ["Ctrl+D / Ctrl+R", "用第一行向下填 / 用第一列向右填"],
      ["Ctrl+Z / Ctrl+Y", "撤销 / 重做，整块操作算一步"],
    ],
  ],
  [
    "复制和粘贴",
    [
      ["Ctrl+C / Ctrl+X", "复制 / 剪切，可粘贴到 Excel、WPS"],
      ["Ctrl+V", "从这一格起整块粘贴；只复制了一个数就填满选定的一块"],
      ["?", "打开这张表"],
    ],
  ],
];

export function GridHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      title="全部快捷键"
      open={open}
      onClose={onClose}
      modal={false}
      wide
      actions={<Button onClick={onClose}>知道了</Button>}
    >
      <div className={styles.groups}>
        {groups.map(([title, keys]) => (
          <section key={title} className={styles.group}>
            <h3>{title}</h3>
            <KeyRows keys={keys} wide />
          </section>
        ))}
      </div>
    </Dialog>
  );
}
