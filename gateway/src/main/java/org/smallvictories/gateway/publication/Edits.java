package org.smallvictories.gateway.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** What people changed of the victories that were found: how they are told, and under which pillar they stand. */
record Edits(List<VictoryEdit> victories) {

    static final Edits NONE = new Edits(List.of());

    /** The others stay as they were found. */
    @Schema(description = "How a victory is told, and where it stands; what is left out stays as it was found.")
    public record VictoryEdit(
            @NotNull @Schema(examples = "gift-wwf") String victory,
            @Schema(description = "If absent, as it was found") Pillar pillar,
            @Schema(description = "By language; those left out are told as they were found")
                    Map<String, @NotNull @Valid Words> words) {

        public VictoryEdit {
            words = words == null ? Map.of() : new TreeMap<>(words);
        }

        private Victory applyTo(Victory victory) {
            Map<String, Words> told = new LinkedHashMap<>(victory.words());
            told.putAll(words);
            return (pillar == null ? victory : victory.in(pillar)).told(told);
        }
    }

    /** 422 when one is of no victory of the year, twice, or in a language that is none of the publication's. */
    Edits require(Year year, List<String> languages) {
        Set<String> known = year.victories().stream().map(Victory::id).collect(Collectors.toSet());
        for (int i = 0; i < victories.size(); i++) {
            String field = "victories[" + i + "]";
            VictoryEdit edit = victories.get(i);
            if (!known.remove(edit.victory)) {
                throw Problem.invalid(
                        field + ".victory",
                        "is no victory of the year, or stands here twice; see GET /api/publications/{id}");
            }
            if (!languages.containsAll(edit.words.keySet())) {
                throw Problem.invalid(List.of(new FieldError(
                        field + ".words",
                        "may be in the languages of the publication: " + String.join(", ", languages))));
            }
        }
        return this;
    }

    /** Those of victories that are there: figures that were taken anew may lack some. */
    Edits of(Year year) {
        Set<String> known = year.victories().stream().map(Victory::id).collect(Collectors.toSet());
        return new Edits(
                victories.stream().filter(edit -> known.contains(edit.victory)).toList());
    }

    /** The year as it will be told, in these languages alone. */
    Year applyTo(Year year, List<String> languages) {
        Map<String, VictoryEdit> edits =
                victories.stream().collect(Collectors.toMap(VictoryEdit::victory, Function.identity()));
        return new Year(
                year.totals(),
                year.devices(),
                year.victories().stream()
                        .map(victory -> edits.containsKey(victory.id())
                                ? edits.get(victory.id()).applyTo(victory)
                                : victory)
                        .map(victory -> victory.told(only(languages, victory.words())))
                        .toList());
    }

    private static Map<String, Words> only(List<String> languages, Map<String, Words> words) {
        Map<String, Words> chosen = new LinkedHashMap<>();
        languages.forEach(language -> chosen.put(language, words.get(language)));
        return chosen;
    }
}
