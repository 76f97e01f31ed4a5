-- As the suite's own writer of CSV does it: an apostrophe goes before what a spreadsheet program would run as a formula.
CREATE FUNCTION harmless(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN value ~ '^''*[-=+@\t\r]' AND value !~ '^[-+]?[0-9][0-9.,'' \u00A0\u202F\u2009\u2019]*$'
        THEN '''' || value ELSE value END
$$;
