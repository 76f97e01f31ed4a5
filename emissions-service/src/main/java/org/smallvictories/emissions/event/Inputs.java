package org.smallvictories.emissions.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;

/** Keeps what was given to a calculation as the JSON that it was given in. */
@Converter
@ApplicationScoped
class Inputs implements AttributeConverter<NewCalculation, String> {

    private final ObjectMapper json;

    Inputs(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(NewCalculation given) {
        try {
            return json.writeValueAsString(given);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public NewCalculation convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, NewCalculation.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
