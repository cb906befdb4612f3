// Striking out by mouse, finger or keys. Each of these forms works by itself: this only fills them in and sends
// them, and puts the parts of the page that the desk answers with in the place of the old ones.

const SVG = "http://www.w3.org/2000/svg";
const PARTS = ["strike-errors", "strike-status", "strike-overlay", "strike-draw", "strike-list", "strike-strip"];
const EDGES = ["left", "top", "right", "bottom"];
const CORNERS = [["left", "top"], ["right", "top"], ["left", "bottom"], ["right", "bottom"]];
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const A_CLICK = 4; // Pixels: what moves less is pressed, not dragged.
const SMALLEST = 1; // Points: what is smaller hides nothing.
const FAST = 6; // Points a step while an arrow is held; one a step while it is tapped.
const REST = 900; // Milliseconds without a key after which a moved box is stored.
const SEEN = 9; // Pixels of a grip, and of the place around it that a finger finds.
const REACH = 24;

const root = document.getElementById("strike");
const part = (name) => document.getElementById(`strike-${name}`);
const overlay = () => part("overlay");
const size = () => overlay().viewBox.baseVal;
let busy = Promise.resolve();
let held = null;
let resting = 0;

function say(words) {
  part("said").textContent = words;
}

// Where things are, in points of the page

function edges(node) {
  const rect = node.querySelector("rect");
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name)));
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function point(event) {
  const seen = overlay().getBoundingClientRect();
  const { width, height } = size();
  return {
    x: Math.min(Math.max(((event.clientX - seen.left) / seen.width) * width, 0), width),
    y: Math.min(Math.max(((event.clientY - seen.top) / seen.height) * height, 0), height),
  };
}

function pixels(count) {
  return (count * size().width) / overlay().getBoundingClientRect().width;
}

function upright({ left, top, right, bottom }) {
  return {
    left: Math.min(left, right),
    top: Math.min(top, bottom),
    right: Math.max(left, right),
    bottom: Math.max(top, bottom),
  };
}

function moved(box, x, y) {
  const { width, height } = size();
  const across = Math.min(Math.max(x, -box.left), width - box.right);
  const down = Math.min(Math.max(y, -box.top), height - box.bottom);
  return {
    left: box.left + across,
    top: box.top + down,
    right: box.right + across,
    bottom: box.bottom + down,
  };
}

function sized(box, x, y) {
  const { width, height } = size();
  return {
    ...box,
    right: Math.min(Math.max(box.right + x, box.left + SMALLEST), width),
    bottom: Math.min(Math.max(box.bottom + y, box.top + SMALLEST), height),
  };
}

function lay(node, box) {
  const { left, top, right, bottom } = upright(box);
  const [rect, words] = [node.querySelector("rect"), node.querySelector("text")];
  const told = { x: left, y: top, width: right - left, height: bottom - top };
  Object.entries(told).forEach(([name, value]) => rect.setAttribute(name, value.toFixed(2)));
  if (words) {
    words.setAttribute("x", (left + 2).toFixed(2));
    words.setAttribute("y", (bottom - 2).toFixed(2));
  }
  node.querySelectorAll("[data-corner]").forEach((grip) => {
    const [across, down] = CORNERS[Number(grip.dataset.corner)];
    const wide = pixels(grip.classList.contains("fd-box__reach") ? REACH : SEEN);
    const at = { left, top, right, bottom };
    grip.setAttribute("x", at[across] - wide / 2);
    grip.setAttribute("y", at[down] - wide / 2);
    grip.setAttribute("width", wide);
    grip.setAttribute("height", wide);
  });
}

function grips(node) {
  overlay().querySelectorAll("[data-corner]").forEach((grip) => grip.remove());
  CORNERS.forEach((_, corner) => {
    ["fd-box__grip", "fd-box__reach"].forEach((kind) => {
      const grip = document.createElementNS(SVG, "rect");
      grip.setAttribute("class", kind);
      grip.dataset.corner = corner;
      node.append(grip);
    });
  });
  lay(node, edges(node));
}

// The new box

function begun(box) {
  part("draft")?.remove();
  const node = document.createElementNS(SVG, "a");
  node.id = "strike-draft";
  node.setAttribute("class", "fd-box fd-box--new");
  node.setAttribute("href", "#strike-draw");
  node.setAttribute("aria-label", root.dataset.newBox);
  node.append(document.createElementNS(SVG, "rect"));
  overlay().append(node);
  lay(node, box);
  return node;
}

function inTheMiddle() {
  const [seen, window_] = [overlay(), part("view")].map((one) => one.getBoundingClientRect());
  const top = Math.max(seen.top, window_.top, 0);
  const bottom = Math.min(seen.bottom, window_.bottom, window.innerHeight);
  const left = Math.max(seen.left, window_.left);
  const right = Math.min(seen.right, window_.right);
  const { x, y } = point({ clientX: (left + right) / 2, clientY: (top + Math.max(bottom, top)) / 2 });
  const { width, height } = size();
  const [half, line] = [Math.min(60, width / 4), Math.min(8, height / 4)];
  const node = begun(moved({ left: x - half, top: y - line, right: x + half, bottom: y + line }, 0, 0));
  node.focus();
  say(root.dataset.howNew);
}

function drop(node) {
  node.remove();
  part("middle").focus();
  say("");
}

// Sending, one after the other

function send(href, fields, from) {
  busy = busy.then(() => sent(href, fields, from)).catch((why) => failed(why));
  return busy;
}

async function sent(href, fields, from) {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", part("draw").querySelector("[name=csrfmiddlewaretoken]").value);
  Object.entries(fields).forEach(([name, value]) => body.set(name, value));
  root.setAttribute("aria-busy", "true");
  const answer = await fetch(href, { method: "POST", body, credentials: "same-origin", keepalive: true });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page.getElementById("strike-overlay")) {
    const told = page.querySelectorAll("#error-summary li, main h1, main .govuk-body");
    throw new Error([...told].slice(0, 2).map((one) => one.textContent.trim()).join(" "));
  }
  root.removeAttribute("aria-busy");
  // Nothing is taken out of somebody's hands.
  while (held || overlay().querySelector("[data-moved]")) await pause();
  const [kept, draft] = [chosenProvision(), overlay().querySelector("#strike-draft:not([aria-busy])")];
  PARTS.forEach((name) => {
    const fresh = page.getElementById(name);
    if (fresh) document.getElementById(name)?.replaceWith(document.adoptNode(fresh));
  });
  if (draft) overlay().append(draft);
  if (!part("errors").textContent.trim()) choose(kept);
  document.title = page.title;
  say(page.getElementById("strike-said").textContent.trim());
  settle(from);
}

function pause() {
  return new Promise((on) => { window.setTimeout(on, 50); });
}

function failed(why) {
  root.removeAttribute("aria-busy");
  overlay().querySelectorAll("[aria-busy]").forEach((node) => {
    node.removeAttribute("aria-busy");
    if (node.dataset.before) back(node);
  });
  say(`${root.dataset.notSaved} ${why instanceof TypeError ? root.dataset.noAnswer : why.message}`);
}

function chosenProvision() {
  const form = part("draw");
  return [form.querySelector("[name=provision]:checked")?.value, form.querySelector("[name=other]")?.value];
}

function choose([provision, other]) {
  const form = part("draw");
  const radio = [...form.querySelectorAll("[name=provision]")].find((one) => one.value === provision);
  if (radio) radio.checked = true;
  const field = form.querySelector("[name=other]");
  if (field && other && radio?.value === "other") field.value = other;
}

function settle(from) {
  const problem = part("errors").querySelector("#error-summary");
  const chosen = overlay().querySelector(".fd-box--chosen");
  ready();
  if (problem) problem.focus();
  else if (from === "overlay" && chosen) chosen.focus({ preventScroll: true });
  else if (from === "overlay") part("middle").focus({ preventScroll: true });
  else part("list-heading")?.focus({ preventScroll: true });
}

function fill(box) {
  const form = part("draw");
  EDGES.forEach((edge) => { form.elements.namedItem(edge).value = box[edge].toFixed(2); });
}

function strike(node) {
  fill(edges(node));
  const [provision, other] = chosenProvision();
  const none = provision === "other" || !provision ? !other : false;
  part("choose").hidden = !none;
  if (none) {
    say(part("choose").textContent);
    part("draw").querySelector("[name=provision]:not([type=hidden]), [name=other]").focus();
    return busy;
  }
  node.setAttribute("aria-busy", "true");
  return send(part("draw").action, Object.fromEntries(new FormData(part("draw"))), "overlay");
}

function store(node) {
  window.clearTimeout(resting);
  if (!node?.isConnected || !("moved" in node.dataset)) return;
  delete node.dataset.moved;
  node.setAttribute("aria-busy", "true");
  const box = edges(node);
  const fields = Object.fromEntries(EDGES.map((edge) => [edge, box[edge].toFixed(2)]));
  Object.assign(fields, { provision: node.dataset.provision, other: node.dataset.other });
  send(node.dataset.move, fields, document.activeElement === node ? "overlay" : "");
}

// Mouse, pen and finger

function down(event) {
  if (event.button !== 0) return;
  const finger = event.pointerType === "touch";
  const node = event.target.closest(".fd-box");
  if (finger && !root.classList.contains("fd-strike--finger")) return;
  if (node?.hasAttribute("aria-busy")) return;
  event.preventDefault();
  const at = point(event);
  const corner = event.target.dataset?.corner;
  if (node) node.focus({ preventScroll: true });
  if (node) node.dataset.before ??= JSON.stringify(edges(node));
  held = { node, at, corner, from: node ? edges(node) : null, x: event.clientX, y: event.clientY, far: false };
  overlay().setPointerCapture(event.pointerId);
}

function drag(event) {
  if (!held) return;
  held.far ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) >= A_CLICK;
  if (!held.far) return;
  const to = point(event);
  if (!held.from) {
    const box = { left: held.at.x, top: held.at.y, right: to.x, bottom: to.y };
    if (held.node) lay(held.node, box);
    else held.node = begun(box);
  } else if (held.corner !== undefined) {
    const [across, along] = CORNERS[Number(held.corner)];
    lay(held.node, { ...held.from, [across]: to.x, [along]: to.y });
  } else {
    lay(held.node, moved(held.from, to.x - held.at.x, to.y - held.at.y));
  }
}

function up() {
  const { node, from, far } = held ?? {};
  held = null;
  if (!node || !far) return;
  if (node.id === "strike-draft") {
    if (from) fill(edges(node));
    else strike(node);
  } else {
    node.dataset.moved = "";
    store(node);
  }
}

function let_go() {
  if (held?.node && held.from) lay(held.node, held.from);
  else held?.node?.remove();
  held = null;
}

// Keys

function key(event) {
  const node = event.target.closest(".fd-box");
  if (!node || node.hasAttribute("aria-busy")) return;
  const isNew = node.id === "strike-draft";
  if (event.key in ARROWS && !event.altKey && !event.ctrlKey && !event.metaKey) {
    const [x, y] = ARROWS[event.key].map((step) => step * (event.repeat ? FAST : 1));
    node.dataset.before ??= JSON.stringify(edges(node));
    lay(node, (event.shiftKey ? sized : moved)(edges(node), x, y));
    if (isNew) fill(edges(node));
    else rest(node);
  } else if (event.key === "Enter" && (isNew || "moved" in node.dataset)) {
    if (isNew) strike(node);
    else store(node);
  } else if (event.key === "Escape" && (isNew || "moved" in node.dataset)) {
    if (isNew) drop(node);
    else back(node);
  } else if (event.key === "Delete" || event.key === "Backspace") {
    if (isNew) drop(node);
    else remove(node);
  } else {
    return;
  }
  event.preventDefault();
}

function rest(node) {
  node.dataset.moved = "";
  window.clearTimeout(resting);
  resting = window.setTimeout(() => store(node), REST);
}

function back(node) {
  window.clearTimeout(resting);
  lay(node, JSON.parse(node.dataset.before));
  delete node.dataset.moved;
  delete node.dataset.before;
}

function remove(node) {
  window.clearTimeout(resting);
  delete node.dataset.moved;
  send(node.dataset.remove, {}, "overlay");
}

function undo(event) {
  const typing = event.target.closest("input, textarea, select");
  if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
  const last = document.querySelector("[data-strike-undo]");
  if (!last) return;
  event.preventDefault();
  last.requestSubmit();
}

// Setting up: what the desk answered with is new, and is set up again

function ready() {
  const svg = overlay();
  svg.setAttribute("role", "application");
  svg.setAttribute("aria-describedby", "strike-keys");
  svg.addEventListener("pointerdown", down);
  svg.addEventListener("pointermove", drag);
  svg.addEventListener("pointerup", up);
  svg.addEventListener("pointercancel", let_go);
  svg.addEventListener("keydown", key);
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("focusin", (event) => {
    const node = event.target.closest(".fd-box");
    if (node) grips(node);
  });
  svg.addEventListener("focusout", (event) => store(event.target.closest(".fd-box")));
  svg.addEventListener("click", (event) => {
    // A press chooses a box; a second one, or Enter, opens it.
    if (event.detail === 1) event.preventDefault();
  });
}

function submitted(event) {
  const form = event.target;
  if (form.method !== "post" || !form.closest("[data-strike-part]")) return;
  event.preventDefault();
  const draft = form === part("draw") && part("draft");
  if (draft) {
    fill(edges(draft));
    draft.setAttribute("aria-busy", "true");
  }
  send(form.action, Object.fromEntries(new FormData(form, event.submitter)), "");
}

function start() {
  root.classList.add("fd-strike--drawing");
  document.querySelectorAll("[data-strike-script]").forEach((one) => { one.hidden = false; });
  part("middle").addEventListener("click", inTheMiddle);
  part("finger").hidden = !window.matchMedia("(any-pointer: coarse)").matches;
  part("finger").addEventListener("click", () => {
    const on = root.classList.toggle("fd-strike--finger");
    part("finger").setAttribute("aria-pressed", String(on));
  });
  document.addEventListener("submit", submitted);
  document.addEventListener("keydown", undo);
  window.addEventListener("pagehide", () => store(document.activeElement?.closest?.(".fd-box")));
  ready();
}

if (root) start();
