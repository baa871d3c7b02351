import assert from "node:assert/strict";

export type Json = Record<string, unknown>;

export async function getJson(url: string, init: RequestInit = {}): Promise<Json> {
  const response = await fetch(url, init);
  assert.equal(response.status, 200, url);
  return (await response.json()) as Json;
}

/** Follows no redirect. */
export function get(url: string): Promise<Response> {
  return fetch(url, { redirect: "manual" });
}

export function post(url: string, form: Record<string, string>): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams(form) });
}
