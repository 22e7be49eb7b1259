import { createRoot } from 'react-dom/client';
import { AssetRecordType, Tldraw, b64Vecs, createShapeId, getSnapshot, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';
import { get, measure, nextFrame, post, told, usable } from './script.js';

const COLOURS = { yellow: 'yellow', orange: 'orange', red: 'red', pink: 'light-red', violet: 'violet', blue: 'blue', teal: 'light-blue', green: 'green', white: 'grey' };
const FORMS = { ROUNDED: 'rectangle', BUBBLE: 'cloud', CYLINDER: 'oval' };
const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const id = (widget) => createShapeId(widget.id);

function asset(editor, widget) {
  const assetId = AssetRecordType.createId(widget.id);
  editor.createAssets([
    {
      id: assetId,
      typeName: 'asset',
      type: 'image',
      meta: {},
      props: { name: widget.id, src: PIXEL, w: widget.width, h: widget.height, mimeType: 'image/png', isAnimated: false },
    },
  ]);
  return assetId;
}

function shape(editor, widget) {
  const place = { id: id(widget), x: widget.x, y: widget.y };
  const color = COLOURS[widget.fill] ?? 'black';
  const richText = toRichText(widget.text ?? '');
  switch (widget.kind) {
    case 'note':
      return { ...place, type: 'note', props: { color, richText } };
    case 'shape': {
      const geo = FORMS[widget.form] ?? widget.form.toLowerCase();
      return { ...place, type: 'geo', props: { geo, w: widget.width, h: widget.height, color, fill: 'solid', richText } };
    }
    case 'ink': {
      const points = widget.points.map(([x, y]) => ({ x, y, z: 0.5 }));
      const segments = [{ type: 'free', path: b64Vecs.encodePoints(points) }];
      return { ...place, type: 'draw', props: { segments, isComplete: true } };
    }
    case 'image':
      return { ...place, type: 'image', props: { w: widget.width, h: widget.height, assetId: asset(editor, widget) } };
    default:
      return { ...place, type: 'arrow', props: { kind: widget.route === 'elbow' ? 'elbow' : 'arc', richText } };
  }
}

function bindings(widget) {
  return ['from', 'to'].map((end) => ({
    type: 'arrow',
    fromId: id(widget),
    toId: createShapeId(widget[end]),
    props: { terminal: end === 'from' ? 'start' : 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false },
  }));
}

async function make(editor, widgets) {
  for (let from = 0; from < widgets.length; from += 2000) {
    const some = widgets.slice(from, from + 2000);
    editor.createShapes(some.map((widget) => shape(editor, widget)));
    editor.createBindings(some.filter((w) => w.kind === 'connector').flatMap(bindings));
    await nextFrame();
  }
  await post('saved', getSnapshot(editor.store).document);
}

async function mounted(editor, widgets) {
  if (told.get('phase') === 'make') {
    await make(editor, widgets);
    await post('done', {});
    return;
  }
  await usable();
  await measure(widgets, {
    look: (camera) => editor.setCamera({ x: -camera.x, y: -camera.y, z: camera.zoom }, { immediate: true, force: true }),
    changed: (widget, by) =>
      editor.store.mergeRemoteChanges(() =>
        editor.store.update(id(widget), (record) => ({ ...record, x: widget.x + by, y: widget.y + by })),
      ),
  });
}

const widgets = await get('widgets');
const snapshot = told.get('phase') === 'make' ? undefined : { document: await get('saved') };
const options = { maxShapesPerPage: 100_000 };
const zooms = { zoomSteps: [0.01, 0.1, 0.3, 1, 2, 8], isLocked: false, panSpeed: 1, zoomSpeed: 1, wheelBehavior: 'pan' };
createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw snapshot={snapshot} options={options} cameraOptions={zooms} onMount={(editor) => void mounted(editor, widgets)} />
  </div>,
);
