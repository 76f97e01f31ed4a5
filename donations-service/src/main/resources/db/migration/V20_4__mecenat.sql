CREATE TABLE qualification (
    id                      uuid CONSTRAINT pk_qualification PRIMARY KEY,
    gift                    uuid NOT NULL CONSTRAINT fk_qualification_gift REFERENCES gift,
    qualification           text NOT NULL CONSTRAINT ck_qualification
        CHECK (qualification IN ('MECENAT', 'SPONSORSHIP', 'UNDETERMINED')),
    aids_people_in_difficulty boolean NOT NULL,
    reason                  text NOT NULL,
    recorded_at             timestamptz NOT NULL,
    recorded_by             text NOT NULL,
    CONSTRAINT ck_qualification_aid CHECK (qualification = 'MECENAT' OR NOT aids_people_in_difficulty)
);
COMMENT ON COLUMN qualification.recorded_by IS 'who approved it';
CREATE INDEX ix_qualification_gift ON qualification (gift, recorded_at);
CREATE TRIGGER qualification_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON qualification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE fiscal_year_inputs (
    id               uuid CONSTRAINT pk_fiscal_year_inputs PRIMARY KEY,
    fiscal_year      integer NOT NULL,
    opens_on         date NOT NULL,
    closes_on        date NOT NULL,
    turnover         numeric NOT NULL CONSTRAINT ck_fiscal_year_inputs_turnover CHECK (turnover >= 0 AND turnover < 1e15),
    tax_due          numeric CONSTRAINT ck_fiscal_year_inputs_tax_due CHECK (tax_due >= 0 AND tax_due < 1e15),
    provisional      boolean NOT NULL,
    opening_balances boolean NOT NULL,
    recorded_at      timestamptz NOT NULL,
    recorded_by      text NOT NULL,
    CONSTRAINT ck_fiscal_year_inputs_year CHECK (extract(year FROM closes_on) = fiscal_year),
    CONSTRAINT ck_fiscal_year_inputs_days CHECK (opens_on <= closes_on)
);
CREATE INDEX ix_fiscal_year_inputs ON fiscal_year_inputs (fiscal_year, recorded_at);
CREATE TRIGGER fiscal_year_inputs_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fiscal_year_inputs
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE opening_balance (
    inputs       uuid NOT NULL CONSTRAINT fk_opening_balance_inputs REFERENCES fiscal_year_inputs,
    position     integer NOT NULL,
    fiscal_year  integer NOT NULL,
    rate_percent integer,
    amount       numeric NOT NULL CONSTRAINT ck_opening_balance_amount CHECK (amount > 0 AND amount < 1e15),
    CONSTRAINT pk_opening_balance PRIMARY KEY (inputs, position)
);
COMMENT ON COLUMN opening_balance.rate_percent IS 'of a base that is carried in; null for a reduction that is';
CREATE TRIGGER opening_balance_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON opening_balance
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON qualification, fiscal_year_inputs, opening_balance TO ${service_role};
