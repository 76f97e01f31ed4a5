ALTER TABLE verdict
    ADD COLUMN evidence_link   text CONSTRAINT ck_verdict_evidence_link CHECK (evidence_link ~ '^https://'),
    ADD COLUMN evidence_sha256 text CONSTRAINT ck_verdict_evidence_sha256 CHECK (evidence_sha256 ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN verdict.evidence_link IS 'where the evidence lies; it is never fetched';

ALTER TABLE milestone
    ADD COLUMN kind text NOT NULL DEFAULT 'OTHER',
    ADD CONSTRAINT ck_milestone_kind CHECK (kind IN ('ROLE_CREATED', 'POLICY_ADOPTED', 'CERTIFICATE_EARNED', 'OTHER'));
ALTER TABLE milestone ALTER COLUMN kind DROP DEFAULT;

-- A count is never changed: a later one of the same day takes its place, the earlier stays readable.
CREATE TABLE member_count (
    id          uuid CONSTRAINT pk_member_count PRIMARY KEY,
    community   text NOT NULL CONSTRAINT fk_member_count_community REFERENCES community,
    members     integer NOT NULL CONSTRAINT ck_member_count_members CHECK (members >= 0),
    counted_on  date NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX ix_member_count_day ON member_count (community, counted_on, id);
CREATE INDEX ix_member_count_community ON member_count (community, id);

CREATE TRIGGER commitment_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON commitment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verdict_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON verdict
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER community_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON community
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER member_count_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON member_count
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER milestone_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON milestone
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON member_count TO ${service_role};
