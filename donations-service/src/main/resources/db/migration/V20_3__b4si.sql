CREATE TABLE classification (
    id          uuid CONSTRAINT pk_classification PRIMARY KEY,
    gift        uuid NOT NULL CONSTRAINT fk_classification_gift REFERENCES gift,
    why         text NOT NULL CONSTRAINT ck_classification_why
        CHECK (why IN ('CHARITABLE_GIFT', 'COMMUNITY_INVESTMENT', 'COMMERCIAL_INITIATIVE')),
    reason      text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
CREATE INDEX ix_classification_gift ON classification (gift, recorded_at);
CREATE TRIGGER classification_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON classification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE management_cost (
    id          uuid CONSTRAINT pk_management_cost PRIMARY KEY,
    incurred_on date NOT NULL,
    euros       numeric NOT NULL CONSTRAINT ck_management_cost_euros CHECK (euros > 0 AND euros < 1e15),
    explanation text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    voided_at   timestamptz,
    voided_by   text,
    void_reason text,
    CONSTRAINT ck_management_cost_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE INDEX ix_management_cost_incurred_on ON management_cost (incurred_on);
CREATE TRIGGER management_cost_is_voided_once BEFORE UPDATE ON management_cost
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_voiding_once();
CREATE TRIGGER management_cost_is_never_removed BEFORE DELETE OR TRUNCATE ON management_cost
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Gifts come in roughly by date, and a block range index costs writers next to nothing.
CREATE INDEX ix_gift_delivered_on ON gift USING brin (delivered_on) WITH (autosummarize = on);
CREATE INDEX ix_gift_in_kind ON gift (delivered_on) WHERE kind <> 'MONEY';

-- What had been delivered in those days and was not voided, as seen from a moment, with its cost: of money the amount, of
-- everything else the valuation on the basis of cost. Without a valuation the cost is null, without a rate the euros are.
CREATE FUNCTION delivered_gift(first_day date, last_day date, as_of timestamptz)
RETURNS TABLE (id uuid, kind text, partner text, project text, campaign text, delivered_on date, accepted boolean,
    illustrative boolean, cost numeric, currency text, euros numeric)
LANGUAGE sql STABLE AS $$
    SELECT gift.id, gift.kind, gift.partner, gift.project, gift.campaign, gift.delivered_on,
        coalesce(gift.accepted_at <= as_of, false), gift.illustrative, coalesce(gift.amount, valuation.amount),
        coalesce(gift.currency, valuation.currency),
        CASE WHEN coalesce(gift.currency, valuation.currency) = 'EUR' THEN coalesce(gift.amount, valuation.amount)
            ELSE conversion.euros END
    FROM gift
    LEFT JOIN valuation ON valuation.gift = gift.id AND valuation.basis = 'COST' AND valuation.recorded_at <= as_of
        AND (valuation.voided_at IS NULL OR valuation.voided_at > as_of)
    LEFT JOIN conversion ON conversion.entry = coalesce(valuation.id, gift.id) AND conversion.recorded_at <= as_of
    WHERE gift.delivered_on BETWEEN first_day AND last_day AND gift.delivered_at <= as_of AND gift.recorded_at <= as_of
        AND (gift.voided_at IS NULL OR gift.voided_at > as_of)
$$;

GRANT SELECT, INSERT ON classification, management_cost TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON management_cost TO ${service_role};
