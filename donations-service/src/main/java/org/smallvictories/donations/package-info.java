/** donations-service: what we gave. Here lies the vocabulary that its features share. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Donations",
                        version = "1",
                        description = "What we gave: money, devices, goods and time. Nothing is edited:"
                                + " a wrong gift is voided with a reason and logged anew."),
        tags = {
            @Tag(name = "Log a gift", description = "What was pledged, delivered or paid, and accepted."),
            @Tag(
                    name = "Evidence",
                    description = "Files and links that show what was given: kept, or voided, never changed."),
            @Tag(name = "Correct", description = "What was logged wrongly stays visible and counts no more."),
            @Tag(name = "Look up", description = "Gifts and their sums, now or as of an earlier moment."),
            @Tag(name = "Check", description = "Whether everything adds up."),
            @Tag(
                    name = "Links for partners",
                    description =
                            "By a link, a partner without an account confirms a gift and says what is to be said of it."),
            @Tag(name = "Campaigns", description = "Sales that fund a project: what is owed, paid and still open."),
            @Tag(name = "Sales", description = "What a shop tells of sales and refunds; each counts once."),
            @Tag(name = "Export", description = "Files of gifts to take along, for people and for the public."),
            @Tag(
                    name = "Devices",
                    description =
                            "The lots of a gift of devices, and the wipe records without which none is delivered."),
            @Tag(
                    name = "Valuations",
                    description = "What gifts are worth: cost, market and social value, side by side."),
            @Tag(
                    name = "Exchange rates",
                    description =
                            "The euro foreign exchange reference rates of the European Central Bank, and gifts in euros."),
            @Tag(
                    name = "B4SI",
                    description = "How and why we give, in the terms of the B4SI framework (formerly LBG)."),
            @Tag(
                    name = "Mécénat",
                    description =
                            "Gifts under article 238 bis of the French tax code; a view for leadership, never advice.")
        })
package org.smallvictories.donations;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
