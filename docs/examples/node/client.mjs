// node client.mjs [BOARD]: shows a board, moves its first note, waits until somebody else moves one.
// Without BOARD it makes a board with one note. The names in brackets are rules of docs/protocol.md.
import { randomBytes } from "node:crypto";
import WebSocket from "ws";

const { STREAMBOARD_URL: base, STREAMBOARD_USER: name, STREAMBOARD_PASSWORD: password } = process.env;
const freshId = () => randomBytes(16).toString("base64url");
const writer = freshId(); // one writer for each run of a client (SUB1)
let board = process.argv[2], counter = 0, at, widgets, outcome, pending, wake;

const fail = (what, code) => { console.error(`${what}: ${code}`); process.exit(1); };
const answer = await fetch(`${base}/v1/sign-in`, { method: "POST", headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ name, password }) });
const { token, code } = await answer.json();
if (!token) fail("Signing in failed", code);
const socket = new WebSocket(`${base.replace(/^http/, "ws")}/v1/socket`, "streamboard.v1", // (HS1, HS5)
  { headers: { Authorization: `Bearer ${token}` }, perMessageDeflate: false, maxPayload: 0 }); // a snapshot may be large
const say = (message) => socket.send(JSON.stringify({ request: freshId(), ...message })); // failures name it (ERR2)
const until = async (holds) => { while (!holds()) await new Promise((next) => { wake = next; }); };
const open = (from) => { at = undefined; say({ type: "board.open", board, from }); };

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
};
socket.on("message", (data) => { const message = JSON.parse(data); take[message.type]?.(message); wake?.(); });
socket.on("error", (problem) => fail("No connection", problem.message));
socket.on("close", (code, reason) => fail("The connection ended", `${code} ${reason}`));
await new Promise((opened) => { socket.once("open", opened); });

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
