-- A campaign itself never changes. What may change comes in versions, so that each earlier moment can be told.
CREATE TABLE campaign (
    slug         text CONSTRAINT pk_campaign PRIMARY KEY,
    partner      text NOT NULL,
    project      text NOT NULL,
    currency     text NOT NULL CONSTRAINT ck_campaign_currency CHECK (currency ~ '^[A-Z]{3}$'),
    starts_on    date NOT NULL,
    illustrative boolean NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text NOT NULL
);
COMMENT ON COLUMN campaign.illustrative IS 'whether its sales are invented, for a demonstration';

CREATE TABLE campaign_wording (
    id          uuid CONSTRAINT pk_campaign_wording PRIMARY KEY,
    campaign    text NOT NULL CONSTRAINT fk_campaign_wording_campaign REFERENCES campaign,
    version     integer NOT NULL CONSTRAINT ck_campaign_wording_version CHECK (version > 0),
    name        text NOT NULL,
    description text,
    ends_on     date,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT uq_campaign_wording_version UNIQUE (campaign, version)
);

CREATE TABLE campaign_term (
    id              uuid CONSTRAINT pk_campaign_term PRIMARY KEY,
    campaign        text NOT NULL CONSTRAINT fk_campaign_term_campaign REFERENCES campaign,
    starts_on       date NOT NULL,
    -- NaN is greater than every number, so the upper bound keeps it out.
    amount_per_unit numeric NOT NULL CONSTRAINT ck_campaign_term_amount CHECK (amount_per_unit > 0 AND amount_per_unit < 1e9),
    recorded_at     timestamptz NOT NULL,
    recorded_by     text NOT NULL,
    CONSTRAINT uq_campaign_term_starts_on UNIQUE (campaign, starts_on)
);
COMMENT ON TABLE campaign_term IS 'what each unit brings that is sold from that day on';

CREATE TABLE campaign_publication (
    id           uuid CONSTRAINT pk_campaign_publication PRIMARY KEY,
    campaign     text NOT NULL CONSTRAINT fk_campaign_publication_campaign REFERENCES campaign,
    published_on date NOT NULL,
    text         text NOT NULL,
    amount       numeric CONSTRAINT ck_campaign_publication_amount CHECK (amount >= 0 AND amount < 1e15),
    source       text,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text NOT NULL,
    voided_at    timestamptz,
    voided_by    text,
    void_reason  text,
    CONSTRAINT ck_campaign_publication_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE INDEX ix_campaign_publication_campaign ON campaign_publication (campaign);

CREATE TABLE accrual (
    campaign        text NOT NULL CONSTRAINT fk_accrual_campaign REFERENCES campaign,
    id              uuid NOT NULL,
    sale            text NOT NULL,
    sold_on         date NOT NULL,
    units           integer NOT NULL CONSTRAINT ck_accrual_units CHECK (units > 0),
    amount_per_unit numeric NOT NULL CONSTRAINT ck_accrual_amount CHECK (amount_per_unit > 0 AND amount_per_unit < 1e9),
    recorded_at     timestamptz NOT NULL,
    recorded_by     text NOT NULL,
    batch           uuid,
    import_id       uuid,
    voided_at       timestamptz,
    voided_by       text,
    void_reason     text,
    CONSTRAINT pk_accrual PRIMARY KEY (campaign, id),
    CONSTRAINT ck_accrual_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
COMMENT ON COLUMN accrual.sale IS 'the shop''s own id of the sale';
COMMENT ON COLUMN accrual.amount_per_unit IS 'what held on the day of the sale';
COMMENT ON COLUMN accrual.batch IS 'the journal''s subject batch/… lists it; an import''s is import/…, a single one''s accrual/…';
-- A sale counts once, however often it is delivered. A voided accrual gives its sale free for the right one.
CREATE UNIQUE INDEX uq_accrual_sale ON accrual (campaign, sale) WHERE voided_at IS NULL;
CREATE INDEX ix_accrual_import ON accrual (import_id, campaign, id) WHERE import_id IS NOT NULL;

CREATE TABLE refund (
    id          uuid CONSTRAINT pk_refund PRIMARY KEY,
    campaign    text NOT NULL,
    accrual     uuid NOT NULL,
    refund      text,
    units       integer NOT NULL CONSTRAINT ck_refund_units CHECK (units > 0),
    refunded_on date NOT NULL,
    reason      text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT fk_refund_accrual FOREIGN KEY (campaign, accrual) REFERENCES accrual,
    CONSTRAINT uq_refund UNIQUE NULLS NOT DISTINCT (campaign, accrual, refund)
);
COMMENT ON COLUMN refund.refund IS 'the shop''s own id of the refund; null when the sale as such was cancelled';

CREATE FUNCTION refuse_all_but_voiding() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    marks CONSTANT text[] := ARRAY['voided_at', 'voided_by', 'void_reason'];
BEGIN
    IF OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR to_jsonb(NEW) - marks <> to_jsonb(OLD) - marks THEN
        RAISE EXCEPTION '% may only be voided, once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

-- Holds the accrual, so that refunds of one sale come one after another.
CREATE FUNCTION refuse_more_than_was_sold() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sold integer;
BEGIN
    SELECT units INTO sold FROM accrual
    WHERE campaign = NEW.campaign AND id = NEW.accrual AND voided_at IS NULL FOR UPDATE;
    IF sold IS NULL OR sold < NEW.units + (SELECT coalesce(sum(units), 0) FROM refund
                                           WHERE campaign = NEW.campaign AND accrual = NEW.accrual) THEN
        RAISE EXCEPTION 'refund of more than was sold' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER campaign_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_wording_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_wording
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_term_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_term
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_publication_is_only_voided BEFORE UPDATE ON campaign_publication
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_voiding();
CREATE TRIGGER campaign_publication_is_never_removed BEFORE DELETE OR TRUNCATE ON campaign_publication
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER accrual_is_only_voided BEFORE UPDATE ON accrual
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_voiding();
CREATE TRIGGER accrual_is_never_removed BEFORE DELETE OR TRUNCATE ON accrual
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON refund
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_takes_back_what_was_sold BEFORE INSERT ON refund
    FOR EACH ROW EXECUTE FUNCTION refuse_more_than_was_sold();

-- Writers of one campaign spread over the stripes of a month. A single stripe may be negative, as what is taken back need
-- not lie in the stripe that it went into; their sum is not.
CREATE TABLE campaign_total (
    campaign text NOT NULL,
    month    date NOT NULL CONSTRAINT ck_campaign_total_month CHECK (extract(day FROM month) = 1),
    stripe   smallint NOT NULL,
    sales    bigint NOT NULL,
    units    bigint NOT NULL,
    refunded bigint NOT NULL,
    owed     numeric NOT NULL,
    CONSTRAINT pk_campaign_total PRIMARY KEY (campaign, month, stripe)
) WITH (fillfactor = 50);
COMMENT ON COLUMN campaign_total.month IS 'of the sale; a refund is taken from the month of its sale';
COMMENT ON COLUMN campaign_total.units IS 'refunded ones included';
COMMENT ON COLUMN campaign_total.owed IS 'refunded units left out';

-- What goes into and out of the account of each campaign, by day, as of a moment; invented are gifts that say so.
CREATE FUNCTION campaign_flow(as_of timestamptz) RETURNS TABLE (campaign text, day date, currency text, sales bigint,
    units bigint, refunded bigint, owed numeric, pledged numeric, paid numeric, invented boolean) LANGUAGE sql STABLE
AS $$
    SELECT one.campaign, sold_on, currency, CAST(1 AS bigint), CAST(one.units AS bigint), coalesce(back.units, 0),
           (one.units - coalesce(back.units, 0)) * amount_per_unit, CAST(0 AS numeric), CAST(0 AS numeric), false
    FROM accrual AS one JOIN campaign ON slug = one.campaign
    LEFT JOIN (SELECT campaign, accrual, sum(units) AS units FROM refund WHERE recorded_at <= as_of
               GROUP BY campaign, accrual) AS back ON back.campaign = one.campaign AND back.accrual = one.id
    WHERE one.recorded_at <= as_of AND (voided_at IS NULL OR voided_at > as_of)
    UNION ALL
    SELECT campaign, given_on, currency, 0, 0, 0, 0,
           CASE WHEN delivered_at <= as_of THEN 0 ELSE amount END, CASE WHEN delivered_at <= as_of THEN amount ELSE 0 END,
           illustrative
    FROM gift
    WHERE kind = 'MONEY' AND campaign IS NOT NULL AND recorded_at <= as_of AND (voided_at IS NULL OR voided_at > as_of)
$$;

-- The same as it is now, by month.
CREATE VIEW campaign_flow_total AS
    SELECT campaign, month AS day, currency, sales, units, refunded, owed, CAST(0 AS numeric) AS pledged,
           CAST(0 AS numeric) AS paid, false AS invented
    FROM campaign_total JOIN campaign ON slug = campaign
    UNION ALL
    SELECT campaign, month, measure, 0, 0, 0, 0, CASE state WHEN 'PLEDGED' THEN amount ELSE 0 END,
           CASE state WHEN 'PLEDGED' THEN 0 ELSE amount END, illustrative AND gifts > 0
    FROM gift_total WHERE kind = 'MONEY' AND campaign IS NOT NULL AND NOT voided;

GRANT SELECT, INSERT ON campaign, campaign_wording, campaign_term, campaign_publication, accrual, refund, campaign_total
    TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON campaign_publication, accrual TO ${service_role};
GRANT UPDATE (sales, units, refunded, owed) ON campaign_total TO ${service_role};
GRANT SELECT ON campaign_flow_total TO ${service_role};
