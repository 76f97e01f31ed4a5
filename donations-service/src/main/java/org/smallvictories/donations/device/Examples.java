package org.smallvictories.donations.device;

/** Requests that can be executed as soon as the gift's id stands in them. */
final class Examples {

    static final String BY_COUNT =
            """
            {
              "gift": "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
              "type": "TABLET",
              "brand": "Samsung",
              "model": "Galaxy Tab A7",
              "condition": "GOOD",
              "count": 10
            }""";

    static final String ONE_BY_ONE =
            """
            {
              "gift": "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
              "devices": [
                {
                  "type": "SMARTPHONE",
                  "brand": "Apple",
                  "model": "iPhone 8",
                  "imei": "490154203237518",
                  "condition": "VERY_GOOD",
                  "value": 95.00,
                  "currency": "EUR"
                },
                {
                  "type": "LAPTOP",
                  "brand": "Lenovo",
                  "model": "ThinkPad T480",
                  "serial": "PF-1A2B3C",
                  "condition": "GOOD"
                }
              ]
            }""";

    static final String WIPE_BY_COUNT =
            """
            {
              "devices": 10,
              "method": "PURGE",
              "tool": "Factory reset after full encryption",
              "technician": "Alex Morgan",
              "date": "2020-12-09",
              "evidence": "Report of the workshop, 9 December 2020, ten tablets",
              "verification": {"by": "Sam Rivera", "date": "2020-12-10"}
            }""";

    static final String WIPE_ONE_BY_ONE =
            """
            {
              "method": "CLEAR",
              "tool": "nwipe 0.34, one pass of zeros, read back",
              "technician": "Alex Morgan",
              "date": "2020-12-09"
            }""";

    private Examples() {}
}
