package org.smallvictories.gateway.gifts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.smallvictories.gateway.entry.KnownNames.Names;
import org.smallvictories.kit.identity.Caller;

/**
 * What the form that logs a gift offers.
 *
 * @param partners those that the visitor acts for: the name by the slug
 * @param projects theirs
 * @param replaces the voided gift that the new one takes the place of; may be null
 */
record GiftForm(Map<String, String> partners, List<Project> projects, UUID replaces, LocalDate today) {

    private static final List<String> KINDS = List.of("MONEY", "DEVICES", "GOODS", "TIME");
    private static final List<String> METHODS = List.of("BANK_TRANSFER", "DIRECT_DEBIT", "CARD", "CHEQUE", "OTHER");
    private static final List<String> CATEGORIES = List.of(
            "COATS",
            "TOPS",
            "TROUSERS",
            "DRESSES",
            "UNDERWEAR",
            "SHOES",
            "ACCESSORIES",
            "BEDDING",
            "MIXED_CLOTHES",
            "OTHER");
    private static final List<String> ACTIVITIES =
            List.of("OUTREACH_ROUND", "VOLUNTEERING", "SKILLS", "MENTORING", "OTHER");

    record Project(String slug, String name, String partner) {}

    static GiftForm of(Names names, Caller caller, UUID replaces, Clock clock) {
        Map<String, String> partners = new TreeMap<>(names.partners());
        if (caller.isConfinedToPartners()) {
            partners.keySet().retainAll(caller.partners());
        }
        List<Project> projects = names.projects().entrySet().stream()
                .map(project -> new Project(
                        project.getKey(), project.getValue(), names.partnerOf().get(project.getKey())))
                .filter(project -> partners.containsKey(project.partner))
                .toList();
        return new GiftForm(partners, projects, replaces, LocalDate.now(clock));
    }

    /** The page of the gift that it takes the place of. */
    public String replacedPage() {
        return "/gifts/" + replaces;
    }

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> methods() {
        return METHODS;
    }

    public List<String> categories() {
        return CATEGORIES;
    }

    public List<String> activities() {
        return ACTIVITIES;
    }
}
