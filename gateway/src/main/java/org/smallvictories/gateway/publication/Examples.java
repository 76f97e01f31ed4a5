package org.smallvictories.gateway.publication;

/** Requests that execute as they stand where the demo year is loaded. */
final class Examples {

    static final String DRAFT =
            """
            {
              "year": 2020,
              "draft": {
                "languages": ["en", "fr", "de"],
                "reason": {
                  "en": "A text is told more plainly.",
                  "fr": "Un texte est formulé plus simplement.",
                  "de": "Ein Text ist einfacher gefasst."
                },
                "victories": [
                  {
                    "victory": "gift-wwf",
                    "words": {"en": {"title": "50,000 EUR for WWF", "text": "Raised by the Panda Phone."}}
                  }
                ]
              }
            }""";

    static final String EDIT =
            """
            {
              "languages": ["en", "fr", "de"],
              "reason": {
                "en": "A text is told more plainly.",
                "fr": "Un texte est formulé plus simplement.",
                "de": "Ein Text ist einfacher gefasst."
              },
              "victories": [
                {
                  "victory": "gift-wwf",
                  "words": {
                    "en": {"title": "50,000 EUR for WWF", "text": "Raised by the Panda Phone."},
                    "de": {"title": "50.000 EUR für den WWF", "text": "Vom Panda Phone eingespielt."}
                  }
                }
              ]
            }""";

    private Examples() {}
}
