package org.smallvictories.donations.device;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.smallvictories.donations.Currencies;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** What fits together in a lot, beyond what each field can say for itself. */
final class LotRules {

    private static final String TWICE = "is listed twice";
    private static final String GIVEN = "was given before: it is in a lot that is not voided";

    private final List<FieldError> errors = new ArrayList<>();

    private LotRules() {}

    /** @throws Problem 422 that names every field that does not fit */
    static void check(NewLot lot) {
        LotRules rules = new LotRules();
        if (lot.isByCount()) {
            rules.require(lot);
            rules.checkValue("", lot);
        } else {
            rules.refuse(lot);
            rules.checkDevices(lot.devices());
        }
        rules.raise();
    }

    /** @throws Problem 422 that names every device that is in another lot */
    static void requireNotGiven(List<NewDevice> devices) {
        LotRules rules = new LotRules();
        Set<String> imeis =
                Device.givenWithImei(devices.stream()
                                .map(NewDevice::imei)
                                .filter(imei -> imei != null)
                                .toList())
                        .stream()
                        .map(device -> device.imei)
                        .collect(Collectors.toSet());
        Set<String> serials = Device.givenWithSerial(devices.stream()
                        .map(NewDevice::serial)
                        .filter(serial -> serial != null)
                        .toList())
                .stream()
                .filter(device -> device.kind.brand != null)
                .map(device -> serialOf(device.kind.brand, device.serial))
                .collect(Collectors.toSet());
        for (int i = 0; i < devices.size(); i++) {
            NewDevice device = devices.get(i);
            rules.fault(imeis.contains(device.imei()), at(i, "imei"), GIVEN);
            rules.fault(serials.contains(serialOf(device)), at(i, "serial"), GIVEN);
        }
        rules.raise();
    }

    private void require(NewLot lot) {
        String reason = "is needed for a lot by count; for one by one, list the devices";
        fault(lot.type() == null, "type", reason);
        fault(lot.condition() == null, "condition", reason);
        fault(lot.count() == null, "count", reason);
    }

    private void refuse(NewLot lot) {
        Map<String, Object> ofOneKind = new TreeMap<>();
        ofOneKind.computeIfAbsent("type", field -> lot.type());
        ofOneKind.computeIfAbsent("brand", field -> lot.brand());
        ofOneKind.computeIfAbsent("model", field -> lot.model());
        ofOneKind.computeIfAbsent("condition", field -> lot.condition());
        ofOneKind.computeIfAbsent("count", field -> lot.count());
        ofOneKind.computeIfAbsent("value", field -> lot.value());
        ofOneKind.computeIfAbsent("currency", field -> lot.currency());
        ofOneKind.keySet().forEach(field -> fault(true, field, "belongs to each of the devices"));
    }

    private void checkDevices(List<NewDevice> devices) {
        Set<String> imeis = new HashSet<>();
        Set<String> serials = new HashSet<>();
        for (int i = 0; i < devices.size(); i++) {
            NewDevice device = devices.get(i);
            boolean unnamed = device.imei() == null && device.serial() == null;
            fault(unnamed, at(i, "imei"), "or serial is needed; devices without either go by count");
            fault(device.imei() != null && !imeis.add(device.imei()), at(i, "imei"), TWICE);
            String serial = serialOf(device);
            fault(serial != null && !serials.add(serial), at(i, "serial"), TWICE);
            checkValue("devices[" + i + "].", device);
        }
    }

    private void checkValue(String prefix, Described said) {
        BigDecimal value = said.value();
        String currency = said.currency();
        if (value == null) {
            fault(currency != null, prefix + "value", "is needed with a currency");
            return;
        }
        if (currency == null) {
            fault(true, prefix + "currency", "is needed with a value");
            return;
        }
        Currencies.decimals(currency)
                .ifPresentOrElse(
                        decimals -> fault(
                                value.stripTrailingZeros().scale() > decimals,
                                prefix + "value",
                                "must have at most " + decimals + " decimals in " + currency),
                        () -> fault(true, prefix + "currency", "must be an ISO 4217 currency such as EUR"));
    }

    /** Null where it cannot be told apart from another brand's. */
    private static String serialOf(NewDevice device) {
        return device.brand() == null || device.serial() == null ? null : serialOf(device.brand(), device.serial());
    }

    private static String serialOf(String brand, String serial) {
        return brand.toLowerCase(Locale.ROOT) + '\n' + serial;
    }

    private static String at(int device, String field) {
        return "devices[" + device + "]." + field;
    }

    private void fault(boolean wrong, String field, String reason) {
        if (wrong) {
            errors.add(new FieldError(field, reason));
        }
    }

    private void raise() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
