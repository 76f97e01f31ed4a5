package org.smallvictories.partners.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Which agreements are asked for.
 *
 * @param partners empty for those of all
 * @param inForceOn null for every day, with those that are voided
 */
record AgreementFilter(Optional<Collection<String>> partners, LocalDate inForceOn) {}
