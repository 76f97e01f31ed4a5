/** Sends a file to /api/imports and follows what becomes of it. */

const API = "/api/imports";
const PAUSE = 500;
const FINISHED = new Set(["COMPLETED", "REJECTED", "CANCELLED", "FAILED"]);

const upload = document.getElementById("upload");
const shown = document.getElementById("import");
const part = (name) => shown.querySelector(`[data-${name}]`);
const file = upload.elements.file;
const csrf = upload.querySelector("[data-csrf]").value;

const call = (path, options = {}) =>
  fetch(path, { ...options, headers: { Accept: "application/json", "X-CSRF-Token": csrf, ...options.headers } });

const nameOf = (state) => document.querySelector(`#states [data-of="${state}"]`).textContent;

const stateOf = (told) => (told.voidedAt ? "VOIDED" : told.dryRun && told.state === "COMPLETED" ? "CHECKED" : told.state);

function tell(problem) {
  const box = upload.querySelector("[data-errors]");
  const lines = problem.errors?.map(({ field, reason }) => `${field}: ${reason}`) ?? [];
  box.replaceChildren(...[problem.detail ?? problem.title, ...lines].map(paragraph));
  box.focus();
}

const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text });

const cell = (text, kind = "td") => Object.assign(document.createElement(kind), { textContent: text ?? "" });

function row(...cells) {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
}

/** By XMLHttpRequest, since fetch does not tell how much of the file is sent. */
function send(dryRun) {
  const request = new XMLHttpRequest();
  const content = new FormData();
  content.append("file", file.files[0]);
  request.open("POST", `${API}?mode=${upload.elements.mode.value}&dryRun=${dryRun}`);
  request.setRequestHeader("X-CSRF-Token", csrf);
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Idempotency-Key", crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now());
  request.responseType = "json";
  request.upload.onprogress = ({ loaded, total }) => (shown.querySelector("progress").value = (100 * loaded) / total);
  request.onload = () => (request.status < 300 ? follow(request.response) : tell(request.response ?? { title: upload.dataset.failed }));
  request.onerror = () => tell({ title: upload.dataset.failed });
  upload.querySelector("[data-errors]").replaceChildren();
  show({ state: "SENDING", fileName: file.files[0].name, percent: 0 });
  request.send(content);
}

async function follow(told) {
  show(told);
  while (!FINISHED.has(told.state)) {
    await new Promise((resume) => setTimeout(resume, PAUSE));
    const answer = await call(`${API}/${told.id}`).catch(() => null);
    if (answer?.ok) {
      told = await answer.json();
      show(told);
    }
  }
  list();
}

function show(told) {
  const opened = shown.hidden;
  shown.hidden = false;
  shown.dataset.id = told.id ?? "";
  shown.querySelector("h2").textContent = told.fileName ?? "";
  shown.querySelector("progress").value = told.percent;
  const state = nameOf(stateOf(told));
  if (part("state").textContent !== state) {
    part("state").textContent = state;
  }
  part("reason").textContent = told.reason ?? told.voidReason ?? "";
  counts(told.rows);
  wrong(told);
  part("cancel").hidden = FINISHED.has(told.state) || !told.id;
  const imported = told.state === "COMPLETED" && !told.dryRun && told.rows.imported > 0;
  part("void").hidden = !imported || Boolean(told.voidedAt);
  part("gifts").hidden = !imported;
  part("gifts").href = `/gifts?import=${told.id}`;
  if (opened) {
    shown.focus();
  }
}

function counts(rows) {
  const names = { read: rows?.read, good: rows?.good, bad: rows?.bad, there: rows?.alreadyThere, imported: rows?.imported };
  const number = new Intl.NumberFormat(document.documentElement.lang);
  part("counts").textContent = rows
    ? part("counts").dataset.text.replace(/:(\w+)/g, (all, name) => (names[name] === undefined ? all : number.format(names[name])))
    : "";
}

function wrong(told) {
  const faults = told.firstErrors ?? [];
  part("wrong").hidden = faults.length === 0;
  part("failed-rows").hidden = !told.rows?.bad;
  part("failed-rows").href = `${API}/${told.id}/failed-rows`;
  part("wrong")
    .querySelector("tbody")
    .replaceChildren(...faults.map(({ line, column, value, reason }) => row(cell(line), cell(column), cell(value), cell(reason))));
}

async function list() {
  const answer = await call(`${API}?limit=20`);
  const imports = answer.ok ? await answer.json() : [];
  document.getElementById("none").hidden = imports.length > 0;
  const table = document.getElementById("earlier");
  table.hidden = imports.length === 0;
  const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  table.querySelector("tbody").replaceChildren(
    ...imports.map((told) => {
      const name = cell("", "th");
      name.scope = "row";
      const open = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: told.fileName ?? told.id });
      open.addEventListener("click", async () => show(await (await call(`${API}/${told.id}`)).json()));
      name.append(open);
      const number = cell(told.rows.imported);
      number.className = "number";
      return row(name, cell(moment.format(new Date(told.receivedAt))), cell(nameOf(stateOf(told))), number);
    }),
  );
}

async function act(path, body) {
  const answer = await call(`${API}/${shown.dataset.id}/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const told = await answer.json();
  if (answer.ok) {
    show(told);
    list();
  } else {
    tell(told);
  }
}

upload.addEventListener("submit", (event) => {
  event.preventDefault();
  send(event.submitter?.value ?? "true");
});
part("cancel").addEventListener("click", () => act("cancellation"));
part("void").addEventListener("submit", (event) => {
  event.preventDefault();
  act("void", { reason: event.target.elements.reason.value });
});

const drop = upload.querySelector(".drop");
for (const [name, over] of Object.entries({ dragover: true, dragleave: false, drop: false })) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", over);
    if (name === "drop" && event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
    }
  });
}

list();
