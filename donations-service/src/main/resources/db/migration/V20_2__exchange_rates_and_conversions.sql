CREATE TABLE exchange_rate (
    currency     text NOT NULL,
    published_on date NOT NULL,
    rate         numeric NOT NULL,
    recorded_at  timestamptz NOT NULL,
    CONSTRAINT pk_exchange_rate PRIMARY KEY (currency, published_on),
    CONSTRAINT ck_exchange_rate_currency CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
    CONSTRAINT ck_exchange_rate_rate CHECK (rate > 0 AND rate < 1e12)
);
COMMENT ON COLUMN exchange_rate.rate IS 'how much of the currency one euro was, as the ECB published it';
CREATE INDEX ix_exchange_rate_published_on ON exchange_rate (published_on);
CREATE TRIGGER exchange_rate_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange_rate
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE conversion (
    entry       uuid CONSTRAINT pk_conversion PRIMARY KEY,
    currency    text NOT NULL,
    rate        numeric NOT NULL,
    rate_date   date NOT NULL,
    euros       numeric NOT NULL CONSTRAINT ck_conversion_euros CHECK (euros >= 0),
    recorded_at timestamptz NOT NULL,
    CONSTRAINT fk_conversion_rate FOREIGN KEY (currency, rate_date) REFERENCES exchange_rate
);
COMMENT ON COLUMN conversion.entry IS 'the gift or valuation that is not in euros; it is converted once';
CREATE TRIGGER conversion_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON conversion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX ix_gift_foreign ON gift (given_on) WHERE currency <> 'EUR';

-- The rate of the day; on a day without one, the last published in the week before. The ECB publishes none on weekends and
-- TARGET holidays, of which at most four days come in a row. A day after the last one on file is not known yet.
CREATE FUNCTION reference_rate(of_currency text, of_day date) RETURNS SETOF exchange_rate LANGUAGE sql STABLE AS $$
    SELECT * FROM exchange_rate
    WHERE currency = of_currency AND published_on BETWEEN of_day - 7 AND of_day
        AND (published_on = of_day OR EXISTS (SELECT FROM exchange_rate WHERE published_on > of_day))
    ORDER BY published_on DESC LIMIT 1
$$;

-- Half a cent rounds up, as the exact quotient does: it is worked out to forty decimals, and no quotient of an amount and a
-- rate comes that near to half a cent without being it.
CREATE FUNCTION in_euros(amount numeric, rate numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT round(CAST(amount AS numeric(80, 40)) / rate, 2)
$$;

-- A row trigger, so that a gift is converted whichever way it comes in, and those in euros pay nothing for it. The shared
-- lock waits while rates are being stored; the transaction that stores them converts what was there before.
CREATE FUNCTION convert_new_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    day date;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('exchange_rate'));
    IF TG_TABLE_NAME = 'gift' THEN
        day := NEW.given_on;
    ELSE
        SELECT given_on INTO day FROM gift WHERE id = NEW.gift;
    END IF;
    INSERT INTO conversion (entry, currency, rate, rate_date, euros, recorded_at)
    SELECT NEW.id, NEW.currency, found.rate, found.published_on, in_euros(NEW.amount, found.rate), NEW.recorded_at
    FROM reference_rate(NEW.currency, day) AS found;
    RETURN NULL;
END $$;

CREATE TRIGGER gift_is_converted AFTER INSERT ON gift
    FOR EACH ROW WHEN (NEW.currency <> 'EUR') EXECUTE FUNCTION convert_new_entry();
CREATE TRIGGER valuation_is_converted AFTER INSERT ON valuation
    FOR EACH ROW WHEN (NEW.currency <> 'EUR') EXECUTE FUNCTION convert_new_entry();

GRANT SELECT, INSERT ON exchange_rate, conversion TO ${service_role};
