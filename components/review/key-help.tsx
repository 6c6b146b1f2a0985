"use client";
import { Dialog } from "@/components/ui/dialog";
import { KeyRows } from "@/components/ui/key-rows";
import type { KeyList } from "./shortcuts";

/** The list under `?`. */
export function KeyHelp({ keys, onClose }: { keys: KeyList; onClose: () => void }) {
  return (
    <Dialog title="快捷键" open modal={false} onClose={onClose}>
      <KeyRows keys={keys} />
      <p className="note">正在输入文字时不起作用。按 Esc 关闭。</p>
    </Dialog>
  );
}
