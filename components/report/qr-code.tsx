import { encode } from "uqr";
import styles from "./qr-code.module.css";

/** One path for all dark modules: a QR code needs no picture file. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { border: 0 });
  const path = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}

/** The page's own permanent address, for the phone. */
export function QrCode({ address }: { address: string }) {
  const { size, path } = qrPath(address);
  return (
    <div className={styles.code}>
      <svg
        viewBox={`-2 -2 ${size + 4} ${size + 4}`}
        role="img"
        aria-label="二维码：本页的永久地址"
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <span>
        扫一扫在手机
        <br />
        打开当前页面
      </span>
    </div>
  );
}
