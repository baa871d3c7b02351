import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { httpClient } from "../../server/src/host/http";
import type { HttpAnswer } from "../../server/src/oidc/http";
import { listen, type Listening } from "../providers/listening";

const limits = { timeout: 2000, maxBytes: 1000 };

describe("the client's HTTP", () => {
  let running: Listening | undefined;
  afterEach(async () => {
    await running?.close();
    running = undefined;
  });

  async function serve(answer: RequestListener): Promise<string> {
    running = await listen(createServer(answer));
    return `127.0.0.1:${running.port}`;
  }

  async function get(url: string, changes: Partial<typeof limits> = {}): Promise<HttpAnswer> {
    return httpClient.get({ url, ...limits, ...changes });
  }

  function failureOf(answer: HttpAnswer): string {
    return answer.kind === "failure" ? answer.reason : `status ${answer.status}`;
  }

  it("gives back what came: status, type, place to go and body", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(418, { "content-type": "text/plain", location: "/there" });
      response.end("é");
    });
    assert.deepEqual(await get(`http://${host}/here`), {
      kind: "response",
      status: 418,
      statusText: "I'm a Teapot",
      contentType: "text/plain",
      location: "/there",
      headers: {},
      body: "é",
    });
  });

  it("tells by its headers who answered, and nothing more of them", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { "x-authentik-id": "1", "set-cookie": "a=b", "x-else": "2" });
      response.end();
    });
    const answer = await get(`http://${host}/`);
    assert.deepEqual(answer.kind === "response" && answer.headers, { "x-authentik-id": "1" });
  });

  it("sends what it is told to, but for a plain get nothing else", async () => {
    const seen: string[] = [];
    const host = await serve((request, response) => {
      const chunks: string[] = [];
      request.on("data", (chunk) => chunks.push(String(chunk)));
      request.on("end", () => {
        const { authorization = "" } = request.headers;
        seen.push(`${request.method ?? ""} ${authorization} ${chunks.join("")}`);
        response.end();
      });
    });
    const more = { method: "POST", headers: { authorization: "Basic x" }, body: "a=b" } as const;
    await httpClient.send({ url: `http://${host}/`, ...limits, ...more });
    const plain = { url: `http://${host}/`, ...limits, ...more };
    await httpClient.get(plain);
    assert.deepEqual(seen, ["POST Basic x a=b", "GET  "]);
  });

  it("sends no credential and no cookie, not even one that stands in the URL", async () => {
    const seen: string[] = [];
    const host = await serve((request, response) => {
      seen.push(request.method ?? "", ...Object.keys(request.headers));
      response.setHeader("set-cookie", "a=b");
      response.end();
    });
    await get(`http://user:hunter2@${host}/`);
    await get(`http://${host}/`);
    assert.equal(seen.filter((name) => name === "GET").length, 2);
    assert.deepEqual(
      seen.filter((name) => name === "authorization" || name === "cookie"),
      [],
    );
  });

  it("follows no redirect", async () => {
    let requests = 0;
    const host = await serve((_request, response) => {
      requests += 1;
      response.writeHead(302, { location: "/again" }).end();
    });
    const answer = await get(`http://${host}/`);
    assert.equal(failureOf(answer), "status 302");
    assert.equal(requests, 1);
  });

  const packed = gzipSync("x".repeat(900));
  const bodies: readonly { name: string; body: Buffer | string; packed?: true; result: string }[] =
    [
      { name: "as long as is allowed", body: "x".repeat(1000), result: "status 200" },
      { name: "a byte too long", body: "x".repeat(1001), result: "too-large" },
      {
        name: "packed, and as long as is allowed",
        body: packed,
        packed: true,
        result: "status 200",
      },
      {
        name: "packed into little, and too long",
        body: gzipSync("x".repeat(100_000)),
        packed: true,
        result: "too-large",
      },
      { name: "said to be packed, which it is not", body: "{}", packed: true, result: "other" },
    ];
  for (const { name, body, packed: isPacked, result } of bodies) {
    it(`takes a body ${name}: ${result}`, async () => {
      const host = await serve((_request, response) => {
        if (isPacked === true) response.setHeader("content-encoding", "gzip");
        response.end(body);
      });
      assert.equal(failureOf(await get(`http://${host}/`)), result);
    });
  }

  it("says that the connection has ended when it ends within a packed body", async () => {
    const host = await serve((_request, response) => {
      const half = packed.subarray(0, packed.length / 2);
      response.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length });
      response.write(half);
      setImmediate(() => response.socket?.end());
    });
    assert.equal(failureOf(await get(`http://${host}/`)), "closed");
  });

  it("ends in time although a byte comes now and then", async () => {
    const host = await serve((_request, response) => {
      const drip = setInterval(() => response.write("x"), 20);
      response.once("close", () => {
        clearInterval(drip);
      });
    });
    const started = performance.now();
    assert.equal(failureOf(await get(`http://${host}/`, { timeout: 200 })), "timeout");
    assert.ok(performance.now() - started < 1000);
  });

  // Link-local and the clouds' metadata services, in every spelling that a URL can hide them in.
  const forbidden = [
    "169.254.169.254",
    "169.254.0.1",
    "0xa9fea9fe",
    "2852039166",
    "0251.0376.0251.0376",
    "100.100.100.200",
    "[fe80::1]",
    "[::ffff:169.254.169.254]",
    "[fd00:ec2::254]",
    "[fd00:ec2:0:0::254]",
  ];
  for (const host of forbidden) {
    it(`never asks ${host}`, async () => {
      const answer = await get(`http://${host}/latest/meta-data/`);
      assert.equal(failureOf(answer), "forbidden-address");
    });
  }

  it("asks loopback, where many a provider lives, by name and by address", async () => {
    const host = await serve((_request, response) => response.end());
    for (const name of [host, host.replace("127.0.0.1", "localhost")]) {
      assert.equal(failureOf(await get(`http://${name}/`)), "status 200");
    }
  });
});
