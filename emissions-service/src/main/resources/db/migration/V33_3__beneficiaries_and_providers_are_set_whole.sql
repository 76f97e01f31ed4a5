ALTER TABLE compensation
    DROP CONSTRAINT ck_compensation_retired,
    ADD CONSTRAINT ck_compensation_retired CHECK (
        num_nulls(retired_at, retired_by, beneficiary) IN (0, 3) AND (retired_at IS NULL OR kind = 'CREDITS')),
    ADD CONSTRAINT ck_compensation_provider CHECK (
        num_nulls(provider, quote_reference) IN (0, 2)
        AND (provider IS NULL OR kind <> 'CREDITS' OR retire_for IS NOT NULL));
