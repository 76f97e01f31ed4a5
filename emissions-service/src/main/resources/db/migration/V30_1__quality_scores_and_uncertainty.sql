-- How good figures are: five scores from 1 (very bad) to 5 (very good), unknown where null.
ALTER TABLE factor
    ADD COLUMN reliability         smallint,
    ADD COLUMN completeness        smallint,
    ADD COLUMN temporal            smallint,
    ADD COLUMN geographical        smallint,
    ADD COLUMN technical           smallint,
    ADD COLUMN uncertainty_percent numeric,
    ADD CONSTRAINT ck_factor_scores CHECK (
        reliability BETWEEN 1 AND 5 AND completeness BETWEEN 1 AND 5 AND temporal BETWEEN 1 AND 5
        AND geographical BETWEEN 1 AND 5 AND technical BETWEEN 1 AND 5),
    ADD CONSTRAINT ck_factor_uncertainty CHECK (uncertainty_percent BETWEEN 0 AND 1000);
COMMENT ON COLUMN factor.uncertainty_percent IS
    'as the source states it: so much higher may the value be at 95 %; counts instead of the scores';

-- What was recorded before is of unknown quality, as activity and as factor: all scores count as 1.
ALTER TABLE activity
    ADD COLUMN reliability  smallint,
    ADD COLUMN completeness smallint,
    ADD COLUMN temporal     smallint,
    ADD COLUMN geographical smallint,
    ADD COLUMN technical    smallint,
    ADD COLUMN gsd_squared  numeric NOT NULL DEFAULT 3.687886,
    ADD CONSTRAINT ck_activity_scores CHECK (
        reliability BETWEEN 1 AND 5 AND completeness BETWEEN 1 AND 5 AND temporal BETWEEN 1 AND 5
        AND geographical BETWEEN 1 AND 5 AND technical BETWEEN 1 AND 5),
    ADD CONSTRAINT ck_activity_gsd_squared CHECK (gsd_squared >= 1 AND gsd_squared < 'Infinity');
ALTER TABLE activity ALTER COLUMN gsd_squared DROP DEFAULT;
COMMENT ON COLUMN activity.gsd_squared IS
    'squared geometric standard deviation of the line, of the activity''s scores and the factor version''s';
