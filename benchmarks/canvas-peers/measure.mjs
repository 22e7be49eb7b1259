// Shows one board in one peer in a Chromium without a window and prints what its frames took, a line of JSON for each row.
// node measure.mjs PEER SIZE WIDGETS.json '{"warmUp":120,"counted":400,"most":60000}'

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const [peer, size, widgetsFile, plan] = process.argv.slice(2);
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';
const PATIENCE = 10 * 60_000;
const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-frame-rate-limit', '--disable-gpu-vsync',
  '--window-size=1280,720', '--hide-scrollbars', '--no-first-run', '--disable-extensions', '--disable-background-networking',
];

const folder = await mkdtemp(join(tmpdir(), 'streamboard-canvas-'));
await build({
  entryPoints: [`${peer}.jsx`],
  outfile: join(folder, 'page.js'),
  bundle: true, minify: true, format: 'esm', target: 'chrome120', jsx: 'automatic', conditions: ['production', 'module'],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
  loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
  logLevel: 'error',
});

const page = `<!doctype html><meta charset="utf-8"><title>${peer}</title><link rel="stylesheet" href="/page.css">
<style>html,body{margin:0}</style><div id="root"></div><script type="module" src="/page.js"></script>`;
let saved = 'null';
let startedAt = 0;
let finished = () => {};
let failed = () => {};

async function taken(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function posted(path, body) {
  if (path === '/saved') saved = body;
  else if (path === '/failed') failed(new Error(`${peer} failed: ${JSON.parse(body)}`));
  else if (path === '/row') console.log(JSON.stringify({ peer, ...JSON.parse(body) }));
  else if (path === '/usable') {
    console.log(JSON.stringify({ peer, cell: `first ${size}`, started: Date.now() - startedAt, page: JSON.parse(body).page }));
  } else if (path === '/done') finished();
}

async function answer(path) {
  switch (path) {
    case '/': return ['text/html', page];
    case '/page.js': return ['text/javascript', await readFile(join(folder, 'page.js'))];
    case '/page.css': return ['text/css', await readFile(join(folder, 'page.css'))];
    case '/widgets': return ['application/json', await readFile(widgetsFile)];
    case '/plan': return ['application/json', plan];
    case '/saved': return ['application/json', saved];
    default: return ['text/plain', ''];
  }
}

const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (request.method === 'POST') {
    await posted(path, await taken(request));
    response.end();
    return;
  }
  const [type, body] = await answer(path);
  response.writeHead(200, { 'content-type': type }).end(body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

/** One life of the browser; throws when the page does not come to its end in time. */
async function show(phase) {
  const done = new Promise((resolve, reject) => {
    finished = resolve;
    failed = reject;
    setTimeout(() => reject(new Error(`${peer} did not end ${phase} of ${size}`)), PATIENCE).unref();
  });
  const profile = await mkdtemp(join(folder, 'profile-'));
  startedAt = Date.now();
  const url = `http://127.0.0.1:${server.address().port}/?phase=${phase}&size=${size}`;
  const browser = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`, url], { stdio: process.env.VERBOSE ? 'inherit' : 'ignore' });
  const ended = once(browser, 'exit');
  try {
    await Promise.race([done, ended.then(([code]) => Promise.reject(new Error(`the browser ended with ${code}`)))]);
  } finally {
    browser.kill('SIGKILL');
    await ended;
  }
}

try {
  await show('make');
  await show('measure');
} finally {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
