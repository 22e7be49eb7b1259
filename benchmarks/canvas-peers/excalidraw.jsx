import { Excalidraw, convertToExcalidrawElements } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createRoot } from 'react-dom/client';
import { get, measure, post, told, usable } from './script.js';

const COLOURS = { yellow: '#ffec99', orange: '#ffd8a8', red: '#ffc9c9', pink: '#fcc2d7', violet: '#d0bfff', blue: '#a5d8ff', teal: '#99e9f2', green: '#b2f2bb', white: '#ffffff' };
const TYPES = { ELLIPSE: 'ellipse', CYLINDER: 'ellipse', DIAMOND: 'diamond', TRIANGLE: 'diamond', STAR: 'diamond' };

function box(widget, type) {
  const { id, x, y, width, height } = widget;
  const label = widget.text ? { text: widget.text, fontSize: 16 } : undefined;
  return { id, type, x, y, width, height, backgroundColor: COLOURS[widget.fill], fillStyle: 'solid', roughness: 0, label };
}

/** Strokes and arrows hold no arrows there. */
function arrow(widget, holding) {
  const { id, x, y, width, height } = widget;
  const end = (at) => (holding.has(at) ? { id: at } : undefined);
  return { id, type: 'arrow', x, y, width, height, roughness: 0, start: end(widget.from), end: end(widget.to) };
}

/** As a saved drawing has it; the other kinds are completed by the library. */
function ink(widget) {
  const { id, x, y, width, height, points } = widget;
  return {
    id, type: 'freedraw', x, y, width, height, points, pressures: points.map(() => 0.5), simulatePressure: false,
    angle: 0, strokeColor: '#1e1e1e', backgroundColor: 'transparent', fillStyle: 'solid', strokeWidth: 2, strokeStyle: 'solid',
    roughness: 0, opacity: 100, groupIds: [], frameId: null, roundness: null, seed: 1, version: 1, versionNonce: 1,
    isDeleted: false, boundElements: null, updated: 1, link: null, locked: false, lastCommittedPoint: null,
  };
}

function element(widget, holding) {
  switch (widget.kind) {
    case 'note':
    case 'image':
      return box(widget, 'rectangle');
    case 'shape':
      return box(widget, TYPES[widget.form] ?? 'rectangle');
    case 'ink':
      return ink(widget);
    default:
      return arrow(widget, holding);
  }
}

function make(widgets) {
  const strokes = widgets.filter((w) => w.kind === 'ink');
  const others = widgets.filter((w) => w.kind !== 'ink');
  const holding = new Set(others.filter((w) => w.kind !== 'connector').map((w) => w.id));
  const made = others.map((widget) => element(widget, holding));
  return [...convertToExcalidrawElements(made, { regenerateIds: false }), ...strokes.map((stroke) => element(stroke, holding))];
}

async function opened(api, widgets) {
  if (told.get('phase') === 'make') {
    await post('saved', make(widgets));
    await post('done', {});
    return;
  }
  await usable();
  const byId = new Map(api.getSceneElementsIncludingDeleted().map((each) => [each.id, each]));
  await measure(widgets, {
    look: (camera) =>
      // As its own wheel does: pictures of elements are not made anew while the zoom changes.
      api.updateScene({
        appState: { scrollX: -camera.x, scrollY: -camera.y, zoom: { value: camera.zoom }, shouldCacheIgnoreZoom: true },
      }),
    changed: (widget, by) => {
      const before = byId.get(widget.id);
      byId.set(widget.id, { ...before, x: widget.x + by, y: widget.y + by, version: before.version + 1, versionNonce: before.version });
      api.updateScene({ elements: [...byId.values()] });
    },
  });
}

const widgets = await get('widgets');
const elements = told.get('phase') === 'make' ? [] : await get('saved');
let begun = false;
createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Excalidraw
      initialData={{ elements, appState: { viewBackgroundColor: '#ffffff' } }}
      excalidrawAPI={(api) => {
        if (!begun) {
          begun = true;
          setTimeout(() => void opened(api, widgets));
        }
      }}
    />
  </div>,
);
