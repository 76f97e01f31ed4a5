package org.smallvictories.emissions.compensation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.emissions.compensation.provider.OrderReport;

/**
 * A message of a provider.
 *
 * @param type {@code order.updated}; others are ignored
 * @param data all that has come of the order so far
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        examples =
                """
                {"type": "order.updated", "timestamp": "2021-01-15T08:30:00Z",
                 "data": {"orderId": "01936e5c-0000-7000-8000-000000000001", "reference": "A-17", "progress": "COMPLETED",
                          "paid": true, "certificate": "https://provider.example/certificates/A-17",
                          "blocks": [{"registry": "Verra", "creditProject": "VCS-1234", "vintage": 2019,
                                      "serialPrefix": "VCU-001", "serialFrom": 5001, "serialTo": 5012}]}}""")
public record WebhookMessage(String type, OrderReport data) {

    static final String ORDER_UPDATED = "order.updated";
}
