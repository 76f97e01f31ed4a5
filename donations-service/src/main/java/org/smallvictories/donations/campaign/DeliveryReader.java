package org.smallvictories.donations.campaign;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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

    /** JSON objects one after another, as a rule one a line (NDJSON); the same, by the line where each begins. */
    Delivery lines(byte[] body) throws IOException {
        List<NewAccrual> sales = new ArrayList<>();
        List<String> places = new ArrayList<>();
        try (MappingIterator<NewAccrual> objects = one.readValues(body)) {
            while (hasNext(objects)) {
                String place =
                        "line " + objects.getParser().currentTokenLocation().getLineNr();
                places.add(place);
                sales.add(next(objects, place));
            }
        }
        return new Delivery(sales, places);
    }

    private static boolean hasNext(MappingIterator<NewAccrual> objects) throws IOException {
        try {
            return objects.hasNextValue();
        } catch (JsonParseException unreadable) {
            throw Problem.malformed("line " + unreadable.getLocation().getLineNr(), "is not a sale in JSON");
        }
    }

    private static NewAccrual next(MappingIterator<NewAccrual> objects, String place) throws IOException {
        try {
            return objects.nextValue();
        } catch (JsonParseException unreadable) {
            throw Problem.malformed("line " + unreadable.getLocation().getLineNr(), "is not a sale in JSON");
        } catch (JsonMappingException unfit) {
            unfit.prependPath(NewAccrual.class, place);
            throw unfit;
        }
    }
}
