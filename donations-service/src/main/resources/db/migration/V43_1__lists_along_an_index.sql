-- What lists and reports select by, as expressions that indexes hold. Bodies of one expression: the planner sees through them.
CREATE FUNCTION gift_state(delivered_at timestamptz, accepted_at timestamptz) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN delivered_at IS NOT NULL THEN 'DELIVERED' ELSE 'PLEDGED' END
$$;

CREATE FUNCTION month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT day - CAST(extract(day FROM day) AS integer) + 1
$$;

-- A list goes along one of these from its end, whatever it selects by. The ids rise with time, so that a new gift is put
-- into pages that are at hand.
CREATE INDEX ix_gift_kind ON gift (kind, id);
CREATE INDEX ix_gift_state ON gift (gift_state(delivered_at, accepted_at), id);
CREATE INDEX ix_gift_valid ON gift (id) WHERE voided_at IS NULL;
CREATE INDEX ix_gift_voided ON gift (id) WHERE voided_at IS NOT NULL;
CREATE INDEX ix_gift_month ON gift (month_of(given_on), id);
CREATE INDEX ix_gift_partner_month ON gift (partner, month_of(given_on), id);
-- Days are found within their months.
DROP INDEX ix_gift_given_on;
