CREATE TABLE partner (
    slug        text CONSTRAINT pk_partner PRIMARY KEY,
    name        text NOT NULL,
    description text,
    website     text,
    version     integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_partner_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

CREATE TABLE project (
    slug        text CONSTRAINT pk_project PRIMARY KEY,
    partner     text NOT NULL CONSTRAINT fk_project_partner REFERENCES partner,
    name        text NOT NULL,
    description text,
    version     integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_project_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
CREATE INDEX ix_project_partner ON project (partner, slug);

GRANT SELECT, INSERT, UPDATE ON partner, project TO ${service_role};
