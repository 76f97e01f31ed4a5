CREATE TABLE idempotency_record (
    caller      text NOT NULL,
    key         text NOT NULL,
    fingerprint text NOT NULL,
    status      integer NOT NULL,
    location    text,
    etag        text,
    body        text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_record PRIMARY KEY (caller, key)
);

GRANT SELECT, INSERT ON idempotency_record TO ${service_role};
