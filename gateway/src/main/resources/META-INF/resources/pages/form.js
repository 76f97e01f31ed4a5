/**
 * Sends forms with data-api to that endpoint as JSON, and says at each field what is wrong with it. A field's name is its place
 * in the document (payment.method); what is left empty is left out.
 */

/** Text that goes into JSON as it stands: a decimal that a floating-point number would not hold. */
class Decimal {
  constructor(text) {
    this.text = text;
  }
}

function toJson(value) {
  if (value instanceof Decimal) {
    return value.text;
  }
  if (typeof value === "object") {
    return `{${Object.entries(value).map(([name, of]) => `${JSON.stringify(name)}:${toJson(of)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

function documentOf(form) {
  const content = {};
  for (const field of form.elements) {
    const left = field.disabled || field.value === "" || (/radio|checkbox/.test(field.type) && !field.checked);
    if (field.name && !left) {
      const path = field.name.split(".");
      const last = path.pop();
      path.reduce((at, step) => (at[step] ??= {}), content)[last] = valueOf(field);
    }
  }
  return content;
}

function valueOf(field) {
  if ("number" in field.dataset) {
    return new Decimal(field.value);
  }
  return "flag" in field.dataset ? true : field.value;
}

function tell(form, problem) {
  const box = form.querySelector("[data-errors]");
  box.replaceChildren();
  const elsewhere = [];
  for (const { field, reason } of problem.errors ?? []) {
    const at = [...form.elements].find((it) => it.name === field && !it.disabled);
    if (at) {
      mark(at, reason);
    } else {
      elsewhere.push(field ? `${field}: ${reason}` : reason);
    }
  }
  const told = problem.errors?.length ? [problem.title, ...elsewhere] : [problem.detail ?? problem.title];
  for (const line of told) {
    box.append(Object.assign(document.createElement("p"), { textContent: line }));
  }
  (form.querySelector("[aria-invalid]") ?? box).focus();
}

function mark(field, reason) {
  const id = `wrong-${field.name.replace(".", "-")}`;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", id);
  field.closest("label").append(Object.assign(document.createElement("span"), { id, className: "error", lang: "en", textContent: reason }));
}

function forget(form) {
  form.querySelector("[data-errors]").replaceChildren();
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    document.getElementById(field.getAttribute("aria-describedby"))?.remove();
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
}

async function send(form) {
  const button = form.querySelector("button");
  forget(form);
  button.disabled = true;
  try {
    const answer = await fetch(form.dataset.api, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": keyOf(form),
        "X-CSRF-Token": form.querySelector("[data-csrf]").value,
      },
      body: toJson(documentOf(form)),
    });
    const told = await answer.json();
    if (answer.ok) {
      location.assign(form.dataset.next.replace(":id", told.id));
    } else {
      form.dataset.key = "";
      tell(form, told);
    }
  } catch {
    tell(form, { title: form.dataset.failed });
  } finally {
    button.disabled = false;
  }
}

/** The same until the attempt is answered: one that was cut off may have been heard, and must not count twice. */
function keyOf(form) {
  return (form.dataset.key ||= crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join("-"));
}

/** Of a kind that is not chosen nothing is shown, and nothing sent. */
function showKind(form) {
  const kind = form.elements.kind?.value;
  for (const part of form.querySelectorAll("[data-kind]")) {
    part.hidden = part.dataset.kind !== kind;
    part.querySelectorAll("input, select").forEach((field) => (field.disabled = part.hidden));
  }
}

/** Of the projects only the chosen partner's can be chosen. */
function narrow(select) {
  const narrowed = select.form.elements[select.dataset.narrows];
  for (const option of narrowed.options) {
    option.hidden = option.disabled = Boolean(option.dataset.of) && Boolean(select.value) && option.dataset.of !== select.value;
  }
  if (narrowed.selectedOptions[0]?.disabled) {
    narrowed.value = "";
  }
}

for (const form of document.querySelectorAll("form[data-api]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
  form.addEventListener("change", () => showKind(form));
  showKind(form);
  for (const select of form.querySelectorAll("[data-narrows]")) {
    select.addEventListener("change", () => narrow(select));
    narrow(select);
  }
}
