package org.smallvictories.gateway.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page for leadership, in words. Translations are in {@code messages/dashboard_fr.properties} and {@code _de}. */
@MessageBundle("dashboard")
public interface DashboardTexts {

    @Message("{year}: what we gave, emitted, compensated and promised")
    String heading(String year);

    @Message("Every figure holds as of {moment}.")
    String asOf(String moment);

    @Message("Not everything could be had. What is missing is said below, and is never counted as zero.")
    String incomplete();

    @Message("The year at a glance")
    String glance();

    @Message("Years")
    String years();

    @Message("Sections")
    String sections();

    @Message("Take it along")
    String take();

    @Message("Choose what is shown")
    String choose();

    @Message("Year")
    String year();

    @Message("All")
    String all();

    @Message("As things stood at (UTC, such as 2021-01-15T08:30:00Z)")
    String asOfLabel();

    @Message("Show")
    String show();

    @Message("Show everything")
    String everything();

    @Message("More on: {section}")
    String more(String section);

    @Message("could not be had")
    String unknown();
}
