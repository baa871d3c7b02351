/** A person's browser without pictures: follows redirects, keeps cookies, fills in the sign-in forms. */

interface Cookie {
  readonly name: string;
  readonly path: string;
  readonly value: string;
}

export interface SignIn {
  /** Where the provider finally sent the browser to, outside of itself. */
  readonly callback: URL;
  /** The pages on the way there. */
  readonly pages: readonly string[];
}

const mostSteps = 20;

/** Signs in at the provider and agrees to what it asks; fails when the provider does not know the person. */
export async function signIn(authorizationUrl: string, login: string): Promise<SignIn> {
  const { origin } = new URL(authorizationUrl);
  const cookies = new Map<string, Cookie>();
  let url = new URL(authorizationUrl);
  const pages: string[] = [];
  let form: URLSearchParams | undefined;

  for (let step = 0; step < mostSteps; step += 1) {
    const response = await fetch(url, {
      method: form === undefined ? "GET" : "POST",
      body: form ?? null,
      headers: { cookie: cookiesFor(url, cookies) },
      redirect: "manual",
    });
    const page = await response.text();
    keep(response.headers.getSetCookie(), cookies);

    const location = response.headers.get("location");
    if (location !== null) {
      url = new URL(location, url);
      form = undefined;
      if (url.origin !== origin) return { callback: url, pages };
      continue;
    }
    pages.push(page);
    const action = /<form [^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) {
      throw new Error(`The provider answered ${response.status} without a form: ${page}`);
    }
    if (prompt === "login" && pages.length > 1) throw new Error(`The provider refuses ${login}.`);
    url = new URL(action, url);
    form = new URLSearchParams(
      prompt === "login" ? { prompt, login, password: "any" } : { prompt },
    );
  }
  throw new Error(`The provider had not finished after ${mostSteps} steps.`);
}

function cookiesFor(url: URL, cookies: ReadonlyMap<string, Cookie>): string {
  return [...cookies.values()]
    .filter(({ path }) => url.pathname.startsWith(path))
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
}

/** A cookie is another one at another path, and one set empty is deleted. */
function keep(lines: readonly string[], cookies: Map<string, Cookie>): void {
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? "/";
    const key = `${name} ${path}`;
    if (value === "") cookies.delete(key);
    else cookies.set(key, { name, path, value });
  }
}
