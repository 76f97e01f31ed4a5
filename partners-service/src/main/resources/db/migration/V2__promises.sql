CREATE TABLE commitment (
    slug        text CONSTRAINT pk_commitment PRIMARY KEY,
    promise     text NOT NULL,
    since       date NOT NULL,
    check_made  text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_commitment_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

-- A verdict is never changed: a later one of the same year takes its place, the earlier stays readable.
CREATE TABLE verdict (
    id          uuid CONSTRAINT pk_verdict PRIMARY KEY,
    commitment  text NOT NULL CONSTRAINT fk_verdict_commitment REFERENCES commitment,
    year        integer NOT NULL,
    verdict     text NOT NULL,
    evidence    text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT ck_verdict_verdict CHECK (verdict IN ('KEPT', 'BROKEN', 'UNKNOWN'))
);
CREATE INDEX ix_verdict_commitment ON verdict (commitment, year, id);

CREATE TABLE community (
    slug        text CONSTRAINT pk_community PRIMARY KEY,
    name        text NOT NULL,
    purpose     text NOT NULL,
    founded_on  date NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_community_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

CREATE TABLE milestone (
    slug        text CONSTRAINT pk_milestone PRIMARY KEY,
    title       text NOT NULL,
    date        date NOT NULL,
    description text,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_milestone_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

GRANT SELECT, INSERT ON commitment, verdict, community, milestone TO ${service_role};
