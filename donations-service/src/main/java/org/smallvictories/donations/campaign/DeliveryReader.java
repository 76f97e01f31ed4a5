package org.smallvictories.donations.campaign;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.smallvictories.kit.problem.Problem;

/** Reads many sales from a body. */
@ApplicationScoped
class DeliveryReader {

    private final ObjectReader one;
    private final ObjectReader array;

    DeliveryReader(ObjectMapper json) {
        one = json.readerFor(NewAccrual.class);
        array = json.readerForListOf(NewAccrual.class);
    }

    /** A JSON array; what cannot be read is a 400, what does not fit names its place such as {@code [3].units}. */
    Delivery array(byte[] body) throws IOException {
        try {
            List<NewAccrual> sales = array.readValue(body);
            if (sales == null) {
                throw Problem.malformed("body", "is not an array of sales");
            }
            return new Delivery(
                    sales,
                    IntStream.range(0, sales.size())
                            .mapToObj(index -> "[" + index + "]")
                            .toList());
        } catch (JsonParseException unreadable) {
            throw Problem.malformed("body", "is not an array of sales in JSON");
        }
    }

    /** A JSON object a line (NDJSON), blank lines left out; the same, by line. */
    Delivery lines(byte[] body) throws IOException {
        List<NewAccrual> sales = new ArrayList<>();
        List<String> places = new ArrayList<>();
        String[] lines = new String(body, StandardCharsets.UTF_8).split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            if (!lines[number - 1].isBlank()) {
                places.add("line " + number);
                sales.add(line(lines[number - 1], "line " + number));
            }
        }
        return new Delivery(sales, places);
    }

    private NewAccrual line(String text, String place) throws JsonProcessingException {
        try {
            return one.readValue(text);
        } catch (JsonMappingException unfit) {
            unfit.prependPath(NewAccrual.class, place);
            throw unfit;
        } catch (JsonProcessingException unreadable) {
            throw Problem.malformed(place, "is not a sale in JSON");
        }
    }
}
