ALTER TABLE account
    ADD id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT uq_account_id UNIQUE,
    ADD must_change_password boolean NOT NULL DEFAULT false,
    ADD password_set_at timestamptz NOT NULL DEFAULT now(),
    ADD version bigint NOT NULL DEFAULT 0,
    DROP CONSTRAINT ck_account_roles,
    ADD CONSTRAINT ck_account_roles CHECK (cardinality(roles) > 0
        AND roles <@ ARRAY['partner-manager', 'csr-manager', 'leadership', 'auditor', 'administrator']);
COMMENT ON COLUMN account.id IS 'stands for the account in the journal, which holds no names';
COMMENT ON COLUMN account.must_change_password IS 'somebody else knows the password: it only opens the way to one of their own';
COMMENT ON COLUMN account.password_set_at IS 'tokens of before are good no longer';

GRANT UPDATE (password_hash, must_change_password, password_set_at, roles, partners, disabled_at, version)
    ON account TO ${service_role};
