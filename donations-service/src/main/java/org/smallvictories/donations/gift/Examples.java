package org.smallvictories.donations.gift;

/** Requests that can be executed as they stand, by the managers of the partners they name. */
final class Examples {

    static final String MONEY =
            """
            {
              "kind": "MONEY",
              "partner": "wwf",
              "project": "panda-phone",
              "campaign": "panda-phone",
              "date": "2020-12-15",
              "amount": 250.00,
              "currency": "EUR",
              "description": "Sales of the Panda Phone, second week of December",
              "state": "DELIVERED",
              "payment": {"method": "BANK_TRANSFER", "reference": "PANDA PHONE DEC 2020"}
            }""";

    static final String PLEDGE =
            """
            {
              "kind": "MONEY",
              "partner": "wwf",
              "project": "panda-phone",
              "date": "2020-12-15",
              "amount": 1000.00,
              "currency": "EUR",
              "description": "Promised at the staff party, to be paid in January",
              "state": "PLEDGED"
            }""";

    static final String DEVICES =
            """
            {
              "kind": "DEVICES",
              "partner": "break-poverty",
              "project": "play-joue",
              "date": "2020-12-10",
              "quantity": 12,
              "unit": "PIECE",
              "description": "Twelve refurbished tablets for homework clubs",
              "state": "PLEDGED"
            }""";

    static final String GOODS =
            """
            {
              "kind": "GOODS",
              "partner": "la-cloche",
              "project": "outreach",
              "date": "2020-11-20",
              "quantity": 18.5,
              "unit": "KG",
              "category": "COATS",
              "description": "Winter coats collected in the office",
              "state": "DELIVERED"
            }""";

    static final String TIME =
            """
            {
              "kind": "TIME",
              "partner": "la-cloche",
              "project": "outreach",
              "date": "2020-10-14",
              "quantity": 1,
              "unit": "ROUND",
              "activity": "OUTREACH_ROUND",
              "people": 5,
              "employeeCost": {"amount": 412.50, "currency": "EUR"},
              "description": "Outreach round with five colleagues",
              "state": "DELIVERED"
            }""";

    private Examples() {}
}
