/** Signs the same person in once more without leaving the page. Answers the sentence to show, or null when it is done. */
export async function signInAgain(username: string, password: string): Promise<string | null> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, username, password, json: "true", callbackUrl: location.origin }),
    });
    if (response.ok) return null;
    const { url } = (await response.json().catch(() => ({}))) as { url?: string };
    const says = url ? new URL(url, location.origin).searchParams.get("error") : null;
    return says && says !== "CredentialsSignin" ? says : "密码不对，请再试一次。";
  } catch {
    return "网络断开，没有登录成功。内容都在，请稍后再试。";
  }
}
