// node client.mjs [BOARD]: shows a board, moves its first note, waits until somebody else moves one.
// Without BOARD it makes a board with one note. The names in brackets are rules of docs/protocol.md.
import { randomBytes } from "node:crypto";
import WebSocket from "ws";

const { STREAMBOARD_URL: base, STREAMBOARD_USER: name, STREAMBOARD_PASSWORD: password } = process.env;
const freshId = () => randomBytes(16).toString("base64url");
const writer = freshId(); // one writer for each run of a client (SUB1)
let board = process.argv[2], counter = 0, from, at, widgets, opened, outcome, pending, socket, wake;

const fail = (what, code) => { console.error(`${what}: ${code}`); process.exit(1); };
const answer = await fetch(`${base}/v1/sign-in`, { method: "POST", headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ name, password }) });
const { token, code } = await answer.json();
if (!token) fail("Signing in failed", code);
const isOpen = () => socket.readyState === WebSocket.OPEN;
const say = (message) => isOpen() && socket.send(JSON.stringify({ request: freshId(), ...message })); // failures name it (ERR2)
const until = async (holds) => { while (!holds()) await new Promise((next) => { wake = next; }); };
const open = (stand) => { opened = true; from = stand; at = undefined; say({ type: "board.open", board, from }); };

// One connection at a time: at first to any node, then to the one that works on the board. What was said in vain
// on the one before is said again (MOV3, SUB7).
function connect(node) {
  const before = socket;
  const mine = socket = new WebSocket(`${node.replace(/^http/, "ws").replace(/\/$/, "")}/v1/socket`, "streamboard.v1", // (HS1, HS5)
    { headers: { Authorization: `Bearer ${token}` }, perMessageDeflate: false, maxPayload: 0 }); // a snapshot may be large
  const heard = (event, act) => mine.on(event, (...news) => { if (mine === socket) act(...news); wake?.(); });
  heard("open", () => {
    if (opened) open(at ?? from);
    if (pending && !outcome) say(pending);
  });
  heard("message", (data) => { const message = JSON.parse(data); take[message.type]?.(message); });
  let problem;
  heard("error", (what) => { problem = what.message; });
  heard("close", (code, reason) => {
    if (node === base) fail("The connection ended", problem ?? `${code} ${reason}`);
    setTimeout(connect, 500, base); // the node that sent here knows more by then (MOV4)
  });
  before?.close(1000);
}

// One operation at a time, so no counter is ever out of order (SUB8, SUB9).
async function submit(operation) {
  pending = { type: "submit", board, writer, counter: ++counter, operations: [operation] };
  outcome = undefined;
  say(pending);
  await until(() => outcome);
  if (outcome.result !== "applied") fail(`${operation.type} had no effect`, outcome.reason);
  return outcome.revision;
}

// What a server says, by type; what has no entry here is ignored (SES5).
const take = {
  __proto__: null,
  snapshot(message) { at = message.at; widgets = new Map(message.view.widgets.map((widget) => [widget.id, widget])); },
  resumed(message) { at = message.at; },
  changes({ after, upto, chain, changes }) {
    if (!at || upto <= at.revision) return; // before the answer to board.open, or known already (CHG2)
    if (after !== at.revision) return open(at); // a gap: continue from where this client stands (CHG2)
    for (const { type, widget, ...bounds } of changes) {
      if (type === "added" || type === "revealed") widgets.set(widget.id, widget);
      else if (type === "removed" || type === "concealed") widgets.delete(widget);
      else if (type === "placed") widgets.set(widget, { ...widgets.get(widget), ...bounds });
    }
    at = { revision: upto, chain };
  },
  outcomes(message) { outcome ??= message.outcomes.find((one) => one.writer === writer && one.counter === counter); },
  refused(message) { // again, unchanged, after a while (SUB10); or for good, and this code is the reason (SUB11)
    if (message.retry) setTimeout(say, 500, pending);
    else fail(`${pending.operations[0].type} was refused`, message.code);
  },
  failure(message) { fail(`Not taken (${message.message})`, message.code); },
  "board.closed"(message) { fail("The board was closed", message.ending); },
  moved({ address, wait }) { // another node works on the board, and nothing is over (MOV1, MOV2)
    if (base.startsWith("https:") && !address.startsWith("https:")) fail("Sent to where there is no TLS", address); // (MOV7)
    setTimeout(connect, wait, address);
  },
};
connect(base);
await until(isOpen);

if (!board) {
  board = freshId();
  await submit({ type: "board.create", title: "From outside" }); // opened after its outcome (SUB2)
  const bounds = { x: 0, y: 0, width: 160, height: 120 };
  await submit({ type: "widget.add", widget: { id: freshId(), kind: "note", ...bounds, z: "V", text: "Hello" } });
}
open();
await until(() => at);
console.log(`board ${board}`);
for (const { id, kind, x, y, text } of widgets.values()) console.log(id, kind, `${x},${y}`, JSON.stringify(text));
const note = [...widgets.values()].find(({ kind }) => kind === "note") ?? fail("No note on the board", "not-found");
const [x, y] = [note.x + 120, note.y + 90];
const revision = await submit({ type: "widget.move", moves: [{ widget: note.id, x, y }] });
await until(() => at?.revision >= revision); // the outcome comes first, then the change itself (SUB6)
console.log(`I moved ${note.id} to ${x},${y}`);

const before = widgets.get(note.id);
const moved = (now) => now && (now.x !== before.x || now.y !== before.y);
await until(() => moved(widgets.get(note.id)));
console.log(`somebody moved ${note.id} to ${widgets.get(note.id).x},${widgets.get(note.id).y}`);
socket.removeAllListeners("close").close(1000);
