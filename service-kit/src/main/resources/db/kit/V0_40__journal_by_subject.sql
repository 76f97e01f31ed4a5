-- What became of one record is found without reading the whole journal. An ordinary index would cost every writer; this one
-- remembers per 32 pages which subjects are there, for next to nothing.
CREATE INDEX ix_journal_subject ON journal USING brin (subject text_bloom_ops)
    WITH (pages_per_range = 32, autosummarize = on);
