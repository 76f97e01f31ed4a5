"use strict";

const CANDIDATES = 20;

/**
 * Fills in, when an operation is opened, what its document cannot know: the id of a record that is there. It is the first
 * that was not voided and that has what {@code x-example-where} of the operation asks for ({@code state=PLEDGED}); the ETag of
 * what is about to be changed likewise.
 */
const ExamplesFromWhatIsThere = () => ({
  statePlugins: {
    layout: {
      wrapActions: {
        show: (show, system) => (thing, shown) => {
          if (shown && thing[0] === "operations" && thing.length === 3) {
            fillIn(system, thing[2]).catch(() => {}); // Examples are a help; without them the fields stay empty.
          }
          return show(thing, shown);
        },
      },
    },
  },
});

async function fillIn(system, operationId) {
  const found = system.specSelectors.operations().find((it) => it.getIn(["operation", "operationId"]) === operationId);
  const place = [found.get("path"), found.get("method")];
  const parameters = system.specSelectors.parametersWithMeta?.(place) ?? found.getIn(["operation", "parameters"]);
  const known = (name) => {
    const parameter = parameters?.find((it) => it.get("name") === name && it.get("in") === "path");
    return parameter?.get("value") ?? parameter?.get("example") ?? parameter?.getIn(["schema", "example"]);
  };
  const token = system.authSelectors.authorized()?.getIn(["signIn", "token", "access_token"]);
  const ask = async (path) => {
    const answer = await fetch(path, token ? { headers: { Authorization: `Bearer ${token}` } } : {});
    return answer.ok ? answer : null;
  };
  const where = new URLSearchParams(found.getIn(["operation", "x-example-where"]) ?? "");
  const values = await choose(place[0].split("/").slice(1), "", known, where, ask);
  for (const [name, value] of Object.entries(values?.of ?? {})) {
    system.specActions.changeParam(place, name, "path", value, false);
  }
  for (const parameter of found.getIn(["operation", "parameters"])?.filter((it) => it.has("x-example-from")) ?? []) {
    const value = await there(parameter.get("x-example-from"), ask);
    system.specActions.changeParam(place, parameter.get("name"), parameter.get("in"), value ?? "", false);
  }
  await fillInBody(system, found, place, ask);
  const isChange = found.getIn(["operation", "parameters"])?.some((it) => it.get("name") === "If-Match");
  const etagAt = async (path) => (await ask(path))?.headers.get("ETag");
  const etag = values && isChange ? ((await etagAt(values.path)) ?? (await etagAt(values.path.replace(/\/[^/]*$/, "")))) : null;
  if (etag) {
    system.specActions.changeParam(place, "If-Match", "header", etag, false);
  }
}

async function fillInBody(system, found, place, ask) {
  const reference = found.getIn(["operation", "requestBody", "content", "application/json", "schema", "$ref"]);
  const schema = reference && system.specSelectors.specJson().getIn(reference.split("/").slice(1));
  for (const [name, property] of schema?.get("properties")?.entries() ?? []) {
    const value = property.has("x-example-from") && (await there(property.get("x-example-from"), ask));
    const shown = value && system.oas3Selectors.requestBodyValue(...place);
    if (shown) {
      const filled = JSON.stringify({ ...JSON.parse(shown), [name]: value }, null, 2);
      system.oas3Actions.setRequestBodyValue({ value: filled, pathMethod: place });
    }
  }
}

/** What to put for every `{name}` of the remaining segments, so that the whole path leads somewhere; null when nothing does. */
async function choose([segment, ...rest], path, known, where, ask) {
  if (segment === undefined) {
    return { path, of: {} };
  }
  if (!segment.startsWith("{")) {
    return choose(rest, `${path}/${segment}`, known, where, ask);
  }
  const name = segment.slice(1, -1);
  const isLast = !rest.some((it) => it.startsWith("{"));
  const given = known(name);
  const candidates = given ? [given] : await candidatesIn(path, name, isLast ? where : new URLSearchParams(), ask);
  for (const candidate of candidates) {
    const chosen = await choose(rest, `${path}/${encodeURIComponent(candidate)}`, known, where, ask);
    if (chosen) {
      return { path: chosen.path, of: { [name]: candidate, ...chosen.of } };
    }
  }
  return null;
}

async function candidatesIn(collection, name, where, ask) {
  const listed = await (await ask(`${collection}?limit=${CANDIDATES}`))?.json();
  return (Array.isArray(listed) ? listed : [])
    .filter((it) => it.voidedAt == null && [...where].every(([field, value]) => fits(it[field] ?? "", value)))
    .map((it) => it[name] ?? it.id ?? it.slug)
    .filter((it) => it !== undefined);
}

function fits(found, wanted) {
  return wanted === "*" ? found !== "" : String(found) === wanted;
}

/** The id of a record that {@code x-example-from} leads to, such as {@code /api/donations?kind=DEVICES}. */
async function there(from, ask) {
  const [collection, where] = from.split("?");
  return (await candidatesIn(collection, "id", new URLSearchParams(where), ask))[0];
}
