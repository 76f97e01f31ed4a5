package org.smallvictories.gateway.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.smallvictories.kit.request.Period;

/** Where figures open: the pages of the entries behind them. */
final class Links {

    private final Asked asked;
    private final Period period;

    Links(Asked asked, Period period) {
        this.asked = asked;
        this.period = period;
    }

    /** The gifts of the period that the report is about. */
    Gifts gifts() {
        StringJoiner query = new StringJoiner("&", "/gifts?", "");
        add(query, "from", period.from());
        add(query, "to", period.to());
        add(query, "voided", false);
        add(query, "asOf", asked.asOf());
        return new Gifts(query, asked.partner(), asked.project(), asked.campaign());
    }

    /** Gifts, selected further. */
    static final class Gifts {

        private final StringJoiner query;
        private String partner;
        private String project;
        private String campaign;

        private Gifts(StringJoiner query, String partner, String project, String campaign) {
            this.query = query;
            this.partner = partner;
            this.project = project;
            this.campaign = campaign;
        }

        Gifts to(String slug) {
            partner = slug;
            return this;
        }

        Gifts of(String slug) {
            project = slug;
            return this;
        }

        Gifts fundedBy(String slug) {
            campaign = slug;
            return this;
        }

        Gifts with(String name, Object value) {
            add(query, name, value);
            return this;
        }

        String link() {
            add(query, "partner", partner);
            add(query, "project", project);
            add(query, "campaign", campaign);
            return query.toString();
        }
    }

    static String footprint(String id) {
        return "/footprints/" + encoded(id);
    }

    static String compensation(String id) {
        return "/compensations/" + encoded(id);
    }

    static String commitment(String slug) {
        return "/commitments/" + encoded(slug);
    }

    static String campaign(String slug) {
        return "/campaigns/" + encoded(slug);
    }

    /** @param value left out when it is null */
    static void add(StringJoiner query, String name, Object value) {
        if (value != null) {
            query.add(name + '=' + encoded(value.toString()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
