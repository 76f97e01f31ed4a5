"use strict";

const KEY = "Idempotency-Key";

/**
 * The document as this page needs it: people need not fill in an Idempotency-Key, nor is it filled in with the document's
 * example, which would make the second gift a repetition of the first. What is left empty becomes a new key each time.
 */
function withOptionalKey(document) {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path)) {
      if (operation.parameters) {
        operation.parameters = operation.parameters.map((it) => (it.name === KEY ? asOptional(it) : it));
      }
    }
  }
  return document;
}

function asOptional({ name, in: place }) {
  const description = "Names this attempt, so that a repeated request counts once. Left empty, a new one is sent each time.";
  return { name, in: place, description, required: false, schema: { type: "string" } };
}

const KeyIsOptional = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (document) => update(withOptionalKey(document)),
      },
    },
  },
});

/** In place of the vendor's logo, which brings a style that the content security policy forbids. */
const OurName = () => ({
  wrapComponents: {
    Logo: () => () => "Small Victories",
  },
});

/** A random name; a UUID wherever the browser offers one, which it does on HTTPS and on this machine. */
function newKey() {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join("-");
}

function fillInKey(request) {
  const creates = request.method === "POST" && new URL(request.url, location.href).pathname !== "/api/token";
  if (creates && !request.headers[KEY]) {
    request.headers[KEY] = newKey();
  }
  return request;
}

window.ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: [
    { name: "Donations", url: "/openapi/donations" },
    { name: "Partners", url: "/openapi/partners" },
    { name: "Emissions", url: "/openapi/emissions" },
    { name: "Gateway", url: "/q/openapi?format=json" },
  ],
  "urls.primaryName": "Donations",
  layout: "StandaloneLayout",
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [KeyIsOptional, OurName, ExamplesFromWhatIsThere],
  requestInterceptor: fillInKey,
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
