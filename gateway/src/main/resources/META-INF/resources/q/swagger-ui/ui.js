"use strict";

const KEY = "Idempotency-Key";

/** The document without the demand that people fill in an Idempotency-Key: the page fills in a new one itself. */
function withOptionalKey(document) {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path)) {
      for (const parameter of operation.parameters ?? []) {
        if (parameter.name === KEY) {
          parameter.required = false;
        }
      }
    }
  }
  return document;
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
  plugins: [KeyIsOptional],
  requestInterceptor: fillInKey,
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
