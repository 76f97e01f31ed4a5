CREATE TABLE probe_gift (
    import      uuid NOT NULL,
    partner     text NOT NULL,
    reference   text,
    given_on    date NOT NULL,
    amount      numeric NOT NULL,
    currency    text NOT NULL,
    description text,
    voided      boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX uq_probe_gift_reference ON probe_gift ((partner || E'\n' || reference)) WHERE NOT voided;
GRANT SELECT, INSERT, UPDATE ON probe_gift TO ${service_role};
