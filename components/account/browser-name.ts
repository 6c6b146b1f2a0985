const browsers = [
  [/MicroMessenger/, "微信"],
  [/Edg\//, "Edge"],
  [/360|QIHU/i, "360浏览器"],
  [/QQBrowser/, "QQ浏览器"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const systems = [
  [/iPhone|iPad/, "苹果手机或平板"],
  [/Android/, "安卓"],
  [/HarmonyOS/, "鸿蒙"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
] as const;

const first = (text: string, names: readonly (readonly [RegExp, string])[]): string | null =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** “Chrome，Windows”, from what a browser says of itself. */
export function browserName(userAgent: string | null): string {
  const known = [first(userAgent ?? "", browsers), first(userAgent ?? "", systems)].filter((name) => name !== null);
  return known.length > 0 ? known.join("，") : "认不出的浏览器";
}
