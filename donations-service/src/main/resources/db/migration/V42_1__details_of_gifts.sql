-- What gifts of one kind say of themselves. Nothing of it was said before, so the gifts that are there stay as they are.
ALTER TABLE gift
    ADD category          text,
    ADD activity          text,
    ADD people            integer,
    ADD payment_method    text,
    ADD payment_reference text,
    ADD CONSTRAINT ck_gift_category CHECK (category IS NULL OR kind = 'GOODS' AND category IN
        ('COATS', 'TOPS', 'TROUSERS', 'DRESSES', 'UNDERWEAR', 'SHOES', 'ACCESSORIES', 'BEDDING', 'MIXED_CLOTHES', 'OTHER')),
    ADD CONSTRAINT ck_gift_activity CHECK (activity IS NULL OR kind = 'TIME' AND activity IN
        ('OUTREACH_ROUND', 'VOLUNTEERING', 'SKILLS', 'MENTORING', 'OTHER')),
    ADD CONSTRAINT ck_gift_rounds CHECK (unit <> 'ROUND' OR activity IS NULL OR activity = 'OUTREACH_ROUND'),
    ADD CONSTRAINT ck_gift_people CHECK (people IS NULL OR kind = 'TIME' AND people > 0),
    ADD CONSTRAINT ck_gift_payment CHECK (CASE WHEN payment_method IS NULL THEN payment_reference IS NULL
        ELSE kind = 'MONEY' AND delivered_at IS NOT NULL
            AND payment_method IN ('BANK_TRANSFER', 'DIRECT_DEBIT', 'CARD', 'CHEQUE', 'OTHER') END);
COMMENT ON COLUMN gift.people IS 'who took part; null where that is not said';

-- In the order of the ids, but not told by the ids: else the planner takes the primary key for what lies deep.
CREATE INDEX ix_gift_category ON gift (category, uuid_send(id)) WHERE category IS NOT NULL;
CREATE INDEX ix_gift_activity ON gift (activity, uuid_send(id)) WHERE activity IS NOT NULL;

-- Totals of gifts that say nothing stay as they are, and an older version of the service that still runs adds to these.
ALTER TABLE gift_total
    ADD detail  text,
    ADD people  bigint NOT NULL DEFAULT 0 CONSTRAINT ck_gift_total_people CHECK (people >= 0),
    ADD counted bigint NOT NULL DEFAULT 0 CONSTRAINT ck_gift_total_counted CHECK (counted BETWEEN 0 AND gifts),
    DROP CONSTRAINT uq_gift_total;
ALTER TABLE gift_total ADD CONSTRAINT uq_gift_total UNIQUE NULLS NOT DISTINCT
    (month, partner, project, kind, measure, state, voided, illustrative, stripe, campaign, detail);
COMMENT ON COLUMN gift_total.detail IS 'category of goods, activity of time; null where that is not said';
COMMENT ON COLUMN gift_total.counted IS 'gifts that say how many people took part';

GRANT UPDATE (people, counted) ON gift_total TO ${service_role};
GRANT UPDATE (payment_method, payment_reference) ON gift TO ${service_role};
