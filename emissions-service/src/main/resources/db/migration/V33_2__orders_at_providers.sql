-- Orders that a provider is to carry out: written with the order itself, before anything is asked of the provider, and
-- driven until they are done. Working state, not a record of the ledger: attempts, errors and the next moment change.
CREATE TABLE provider_order (
    compensation    uuid CONSTRAINT pk_provider_order PRIMARY KEY
                        CONSTRAINT fk_provider_order_compensation REFERENCES compensation,
    provider        text NOT NULL,
    placed_at       timestamptz NOT NULL,
    give_up_at      timestamptz NOT NULL,
    attempts        integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    reference       text,
    last_error      text,
    last_error_at   timestamptz,
    done_at         timestamptz,
    CONSTRAINT ck_provider_order_attempts CHECK (attempts >= 0),
    CONSTRAINT ck_provider_order_error CHECK (num_nulls(last_error, last_error_at) IN (0, 2))
);
CREATE INDEX ix_provider_order_due ON provider_order (next_attempt_at) WHERE done_at IS NULL;
CREATE TRIGGER provider_order_stays BEFORE DELETE OR TRUNCATE ON provider_order
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON provider_order TO ${service_role};
GRANT UPDATE (attempts, next_attempt_at, reference, last_error, last_error_at, done_at) ON provider_order TO ${service_role};

-- Messages that providers sent, each taken once.
CREATE TABLE provider_message (
    provider     text NOT NULL,
    message      text NOT NULL,
    compensation uuid NOT NULL CONSTRAINT fk_provider_message_compensation REFERENCES compensation,
    sent_at      timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    body_sha256  text NOT NULL,
    CONSTRAINT pk_provider_message PRIMARY KEY (provider, message)
);
CREATE INDEX ix_provider_message_compensation ON provider_message (compensation, received_at);
CREATE TRIGGER provider_message_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON provider_message
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON provider_message TO ${service_role};
