// What every page does with its board: the same moves as the desktop's canvas makes in `bench canvas`.

const WIDTH = 1280;
const HEIGHT = 720;
const ZOOMS = { near: 1, mid: 0.3 };

addEventListener('error', (event) => void post('failed', String(event.error?.stack ?? event.message)));
// A page that asks the web for its signs and fonts goes on without.
addEventListener('unhandledrejection', (event) => {
  const reason = String(event.reason?.stack ?? event.reason);
  if (!reason.includes('Failed to fetch')) void post('failed', reason);
});

export const told = new URLSearchParams(location.search);

export async function get(what) {
  return (await fetch(`/${what}`)).json();
}

export function post(what, body) {
  return fetch(`/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

export function nextFrame() {
  return new Promise((done) => requestAnimationFrame((now) => done(now)));
}

/** A camera says at which place of the board the window's upper left corner is, and the zoom. */
function fitting(widgets) {
  const left = Math.min(...widgets.map((w) => w.x));
  const top = Math.min(...widgets.map((w) => w.y));
  const right = Math.max(...widgets.map((w) => w.x + w.width));
  const bottom = Math.max(...widgets.map((w) => w.y + w.height));
  const zoom = Math.min(WIDTH / (right - left), HEIGHT / (bottom - top));
  const x = (left + right) / 2 - WIDTH / 2 / zoom;
  const y = (top + bottom) / 2 - HEIGHT / 2 / zoom;
  return { x, y, zoom };
}

function zoomed(camera, factor) {
  const zoom = camera.zoom * factor;
  return {
    x: camera.x + WIDTH / 2 / camera.zoom - WIDTH / 2 / zoom,
    y: camera.y + HEIGHT / 2 / camera.zoom - HEIGHT / 2 / zoom,
    zoom,
  };
}

function at(from, frame) {
  const wobble = 1 + 0.1 * Math.sin(frame / 25);
  const dx = 300 * Math.sin(frame / 40) + 60 * Math.sin(frame / 9);
  const dy = 200 * (1 - Math.cos(frame / 50));
  return zoomed({ x: from.x - dx / from.zoom, y: from.y - dy / from.zoom, zoom: from.zoom }, wobble);
}

/** The intervals between frames while something is done in each, in milliseconds, ascending. */
async function intervals(plan, each) {
  const taken = [];
  let last = 0;
  // Frames that take seconds would take hours all together; a fifth of a minute is enough of them.
  const until = performance.now() + plan.most;
  for (let frame = 0; frame < plan.warmUp + plan.counted; frame++) {
    await nextFrame();
    const now = performance.now();
    if (last && (frame > plan.warmUp || now > until - plan.most / 2)) taken.push(now - last);
    if (now > until) break;
    last = now;
    each(frame);
  }
  return taken.sort((a, b) => a - b);
}

function quantile(taken, share) {
  return taken[Math.min(taken.length - 1, Math.floor(taken.length * share))];
}

async function tell(cell, taken) {
  await post('row', { cell, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), max: taken.at(-1), frames: taken.length });
}

/** Moves over the board as a person does, and has somebody else change it. */
export async function measure(widgets, board) {
  const plan = await get('plan');
  const fit = fitting(widgets);
  const cameras = { near: zoomed(fit, ZOOMS.near / fit.zoom), mid: zoomed(fit, ZOOMS.mid / fit.zoom), fit };
  for (const [name, camera] of Object.entries(cameras)) {
    board.look(camera);
    for (let i = 0; i < 10; i++) await nextFrame();
    await tell(`move ${told.get('size')} ${name}`, await intervals(plan, (frame) => board.look(at(camera, frame))));
  }
  board.look(cameras.mid);
  const seen = widgets.filter((w) => w.kind === 'note').slice(0, 200);
  await tell(
    `change ${told.get('size')} mid`,
    await intervals(plan, (frame) => {
      const widget = seen[(frame * 7) % seen.length];
      board.changed(widget, 5 + (frame % 3));
    }),
  );
  await post('done', {});
}

/** Two frames after the board was given to the page, it has been painted. */
export async function usable() {
  await nextFrame();
  await nextFrame();
  await post('usable', { page: performance.now() });
}
