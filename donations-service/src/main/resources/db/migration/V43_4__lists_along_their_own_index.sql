-- The order of these is that of the ids, and not told by the ids themselves: else the planner takes the primary key where it
-- hopes to meet what is asked for soon, and looks through all that is newer where it lies deep.
DROP INDEX ix_gift_partner;
DROP INDEX ix_gift_partner_month;
DROP INDEX ix_gift_project;
DROP INDEX ix_gift_campaign;
DROP INDEX ix_gift_import;
DROP INDEX ix_gift_kind;
DROP INDEX ix_gift_state;
DROP INDEX ix_gift_month;
DROP INDEX ix_gift_valid;
DROP INDEX ix_gift_voided;
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
