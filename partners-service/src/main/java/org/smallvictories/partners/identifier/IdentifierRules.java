package org.smallvictories.partners.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** What the identifiers of one organisation must keep to. */
@ApplicationScoped
public class IdentifierRules {

    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = LA_POSTE + "00048";

    private final Validator validator;

    IdentifierRules(Validator validator) {
        this.validator = validator;
    }

    /** 422 naming each that is not well formed, or belongs to another legal unit than the ones before. */
    public void check(List<Identifier> identifiers) {
        List<FieldError> errors = new ArrayList<>();
        String unit = null;
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            String field = "identifiers[" + i + "].value";
            Optional<String> siren = identifier.siren();
            if (!isWellFormed(identifier)) {
                errors.add(new FieldError(field, identifier.scheme().rule()));
            } else if (unit != null && siren.isPresent() && !siren.get().equals(unit)) {
                errors.add(new FieldError(field, "belongs to SIREN " + siren.get() + ", not to " + unit));
            } else {
                unit = siren.orElse(unit);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    boolean isWellFormed(Identifier identifier) {
        String value = identifier.value();
        return switch (identifier.scheme()) {
            case SIREN -> is("siren", value);
            case SIRET -> isSiret(value);
            case RNA -> is("rna", value);
            case ORG_ID ->
                is("orgId", value)
                        && (!value.startsWith("FR-RCS-") || is("siren", value.substring("FR-RCS-".length())));
        };
    }

    /**
     * The establishments of La Poste are more than the digits after its SIREN can check: the sum of their digits is divisible
     * by 5 instead, but for the head office (INSEE).
     */
    private boolean isSiret(String value) {
        if (value.matches(LA_POSTE + "[0-9]{5}") && !value.equals(LA_POSTE_HEAD_OFFICE)) {
            return value.chars().map(Character::getNumericValue).sum() % 5 == 0;
        }
        return is("siret", value) && is("siren", value.substring(0, LA_POSTE.length()));
    }

    private boolean is(String kind, String value) {
        return validator.validateValue(Written.class, kind, value).isEmpty();
    }
}
