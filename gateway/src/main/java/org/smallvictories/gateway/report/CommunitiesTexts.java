package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Communities and milestones, in words. Translations are in {@code messages/communities_fr.properties} and {@code _de}. */
@MessageBundle("communities")
public interface CommunitiesTexts {

    @Message("Us")
    String name();

    @Message(
            "{communities} {#if communities == 1}community{#else}communities{/if} in the company; {milestones} {#if milestones == 1}milestone{#else}milestones{/if} reached")
    String told(int communities, int milestones);

    @Message("Communities")
    String communities();

    @Message("Milestones reached")
    String milestones();

    @Message("Who meets, and what for")
    String communitiesTitle();

    @Message("Communities at the end of {year}")
    String communitiesOf(String year);

    @Message("What we reached")
    String milestonesTitle();

    @Message("Milestones of {year}")
    String milestonesOf(String year);

    @Message("Community")
    String community();

    @Message("Purpose")
    String purpose();

    @Message("Founded on")
    String founded();

    @Message("Members")
    String members();

    @Message("Milestone")
    String milestone();

    @Message("Kind")
    String kindColumn();

    @Message(
            "{#switch kind}{#case 'ROLE_CREATED'}role created{#case 'POLICY_ADOPTED'}policy adopted{#case 'CERTIFICATE_EARNED'}certificate earned{#case 'OTHER'}other{#else}{kind}{/switch}")
    String kind(String kind);

    @Message("Date")
    String date();

    @Message("What it is")
    String description();
}
