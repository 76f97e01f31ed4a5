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

/** How people sign in here, put in the place of what every service's document says of it. */
const SignIn = (scheme) => () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (document) => {
          if (scheme && document.components?.securitySchemes?.signIn) {
            document.components.securitySchemes.signIn = scheme;
          }
          return update(document);
        },
      },
    },
  },
});

/** At the OpenID provider, when there is one; with name and password, as the documents say, when there is none. */
function schemeOf({ kind, authorizationUrl, tokenUrl, scopes, detail }) {
  switch (kind) {
    case "LOCAL":
      return null;
    case "OPENID":
      return {
        type: "oauth2",
        description: "You sign in at your organisation's provider.",
        flows: { authorizationCode: { authorizationUrl, tokenUrl, scopes: Object.fromEntries(scopes.map((it) => [it, ""])) } },
      };
    default:
      return { type: "http", scheme: "bearer", description: `${detail ?? "It is not known how to sign in."} Load this page again later.` };
  }
}

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

/** What creates something here: a token is asked for elsewhere, or creates nothing. */
function fillInKey(request) {
  const { origin, pathname } = new URL(request.url, location.href);
  if (request.method === "POST" && origin === location.origin && pathname !== "/api/token" && !request.headers[KEY]) {
    request.headers[KEY] = newKey();
  }
  return request;
}

function show(options) {
  const ui = SwaggerUIBundle({
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
    plugins: [KeyIsOptional, SignIn(schemeOf(options)), OurName, ExamplesFromWhatIsThere],
    oauth2RedirectUrl: `${location.origin}/webjars/swagger-ui/oauth2-redirect.html`,
    requestInterceptor: fillInKey,
    deepLinking: true,
    displayRequestDuration: true,
    persistAuthorization: true,
    tryItOutEnabled: true,
    validatorUrl: null,
  });
  if (options.kind === "OPENID") {
    ui.initOAuth({ clientId: options.clientId, scopes: options.scopes, usePkceWithAuthorizationCodeGrant: true });
  }
  window.ui = ui;
}

fetch("/api/sign-in")
  .then((answer) => answer.json())
  .catch(() => ({}))
  .then(show);
