CREATE TABLE account (
    username      text CONSTRAINT pk_account PRIMARY KEY,
    password_hash text NOT NULL,
    roles         text[] NOT NULL,
    partners      text[] NOT NULL DEFAULT '{}',
    demo          boolean NOT NULL DEFAULT false,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    disabled_at   timestamptz,
    CONSTRAINT ck_account_username CHECK (username ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
    CONSTRAINT ck_account_password_hash CHECK (password_hash ~ '^\$2[aby]?\$'),
    CONSTRAINT ck_account_roles CHECK (cardinality(roles) > 0
        AND roles <@ ARRAY['partner-manager', 'csr-manager', 'leadership', 'auditor']),
    CONSTRAINT ck_account_partners CHECK (cardinality(partners) > 0 OR NOT 'partner-manager' = ANY (roles))
);
COMMENT ON COLUMN account.password_hash IS 'bcrypt, modular crypt format';
COMMENT ON COLUMN account.partners IS 'slugs of the partners that a partner manager acts for';
COMMENT ON COLUMN account.demo IS 'its password is public: it signs in only where demo accounts are switched on';

GRANT SELECT, INSERT ON account TO ${service_role};
