import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/**
 * Where providers keep sessions, grants and tokens. The providers of one server share one store, so that
 * a person signed in at one application is signed in at all, as at authentik; the library's own store would
 * be shared by every server of the process.
 */
export function createMemoryStore(): AdapterFactory {
  const entries = new Map<string, Entry>();

  const find = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    return entry !== undefined && entry.expiresAt > Date.now() ? entry.payload : undefined;
  };
  const search = (model: string, matches: (payload: AdapterPayload) => boolean) => {
    const key = [...entries].find(([k, e]) => k.startsWith(`${model}:`) && matches(e.payload))?.[0];
    return key === undefined ? undefined : find(key);
  };

  return (model): Adapter => ({
    upsert(id, payload, expiresIn = Infinity) {
      entries.set(`${model}:${id}`, { payload, expiresAt: Date.now() + expiresIn * 1000 });
      return Promise.resolve();
    },
    find(id) {
      return Promise.resolve(find(`${model}:${id}`));
    },
    findByUid(uid) {
      return Promise.resolve(search(model, (payload) => payload.uid === uid));
    },
    findByUserCode(userCode) {
      return Promise.resolve(search(model, (payload) => payload.userCode === userCode));
    },
    consume(id) {
      const payload = find(`${model}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    },
    destroy(id) {
      entries.delete(`${model}:${id}`);
      return Promise.resolve();
    },
    revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) {
        if (payload.grantId === grantId) entries.delete(key);
      }
      return Promise.resolve();
    },
  });
}
