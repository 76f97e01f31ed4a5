-- What lists and reports select by, as expressions that indexes hold. Bodies of one expression: the planner sees through them.
CREATE FUNCTION gift_state(delivered_at timestamptz, accepted_at timestamptz) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN delivered_at IS NOT NULL THEN 'DELIVERED' ELSE 'PLEDGED' END
$$;

CREATE FUNCTION month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT day - CAST(extract(day FROM day) AS integer) + 1
$$;

-- A list goes along one of these from its end, whatever it selects by. Their order is that of the ids, and not told by the
-- ids themselves: else the planner would take the primary key where it hopes to meet what is asked for soon, and look through
-- all that is newer where it lies deep. Ids rise with time, so that a new gift is put into pages that are at hand.
DROP INDEX ix_gift_partner;
DROP INDEX ix_gift_project;
DROP INDEX ix_gift_campaign;
DROP INDEX ix_gift_import;
CREATE INDEX ix_gift_partner ON gift (partner, uuid_send(id));
CREATE INDEX ix_gift_partner_month ON gift (partner, month_of(given_on), uuid_send(id));
CREATE INDEX ix_gift_project ON gift (project, uuid_send(id));
CREATE INDEX ix_gift_campaign ON gift (campaign, uuid_send(id)) WHERE campaign IS NOT NULL;
CREATE INDEX ix_gift_import ON gift (import_id, uuid_send(id)) WHERE import_id IS NOT NULL;
CREATE INDEX ix_gift_kind ON gift (kind, uuid_send(id));
CREATE INDEX ix_gift_state ON gift (gift_state(delivered_at, accepted_at), uuid_send(id));
CREATE INDEX ix_gift_month ON gift (month_of(given_on), uuid_send(id));
CREATE INDEX ix_gift_valid ON gift (uuid_send(id)) WHERE voided_at IS NULL;
CREATE INDEX ix_gift_voided ON gift (uuid_send(id)) WHERE voided_at IS NOT NULL;
-- Days are found within their months.
DROP INDEX ix_gift_given_on;
