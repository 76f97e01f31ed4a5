CREATE TABLE browser_session (
    secret_hash text CONSTRAINT pk_browser_session PRIMARY KEY,
    username    text NOT NULL,
    started_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    provider    text,
    roles       text[],
    partners    text[],
    id_token    text,
    CONSTRAINT ck_browser_session_secret_hash CHECK (secret_hash ~ '^[A-Za-z0-9_-]{43}$'),
    CONSTRAINT ck_browser_session_period CHECK (expires_at > started_at),
    CONSTRAINT ck_browser_session_provider CHECK ((provider IS NULL) = (roles IS NULL)
        AND (provider IS NULL) = (partners IS NULL) AND (provider IS NOT NULL OR id_token IS NULL))
);
CREATE INDEX ix_browser_session_expires_at ON browser_session (expires_at);
COMMENT ON TABLE browser_session IS 'who is signed in with a browser; a row goes with sign-out or some time after it expired';
COMMENT ON COLUMN browser_session.secret_hash IS 'SHA-256, base64url, of the cookie: who reads the table cannot take a session over';
COMMENT ON COLUMN browser_session.provider IS 'issuer of the OpenID provider that signed the person in; null for a local account, whose roles are looked up';
COMMENT ON COLUMN browser_session.id_token IS 'shown to the provider when the person signs out';

GRANT SELECT, INSERT, DELETE ON browser_session TO ${service_role};
