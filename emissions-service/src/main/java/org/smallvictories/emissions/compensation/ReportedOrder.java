package org.smallvictories.emissions.compensation;

import java.time.Instant;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.compensation.provider.OrderReport;
import org.smallvictories.kit.problem.Problem;

/** An order as far as its provider tells how it goes. What is told again changes nothing. */
final class ReportedOrder {

    private final Compensation order;
    private final String by;
    private final Instant now;

    ReportedOrder(Compensation order, String by, Instant now) {
        this.order = order;
        this.by = by;
        this.now = now;
    }

    /** Whether it is still open how the order ends; also where it was given up, until the money came back. */
    boolean isOpen() {
        boolean mayEndOtherwise = order.failure != null && !order.failure.failureIsFinal() && order.refund == null;
        return switch (order.state()) {
            case PLACED, PAID -> true;
            case FAILED -> mayEndOtherwise;
            case RETIRED -> mayEndOtherwise && order.unfilledKg().signum() > 0;
            default -> false;
        };
    }

    boolean isSettled() {
        return order.state() != CompensationState.PLACED && order.state() != CompensationState.PAID;
    }

    /** Money may be taken late, and even after a failure: then it is due back. Returns whether this is news. */
    boolean paid() {
        boolean possible =
                switch (order.state()) {
                    case PLACED, RETIRED, CONTRIBUTED, FAILED -> true;
                    default -> false;
                };
        if (order.paidAt != null || !possible) {
            return false;
        }
        order.paidAt = now;
        order.paidBy = by;
        return true;
    }

    /** Returns whether this is news. */
    boolean completed(OrderReport report) {
        if (order.kind == CompensationKind.CREDITS && isEmpty()) {
            return failed("The provider completed the order without a retired credit.");
        }
        if (report.certificate() == null) {
            throw Problem.invalid("certificate", "is needed once an order is completed");
        }
        boolean news = order.certificate == null;
        if (order.kind == CompensationKind.CONTRIBUTION) {
            order.contributedAt = now;
            order.contributedBy = by;
        } else {
            endRetirement();
            failRest(report.reason());
        }
        if (news) {
            order.certificate = report.certificate();
            order.certificateSha256 = report.certificateSha256();
        }
        return news;
    }

    /** Returns whether this is news. */
    boolean failed(String reason) {
        if (order.failure != null) {
            return false;
        }
        fail(reason == null ? "The provider gave no reason." : reason, FailedOrder.remedy(order), true);
        return true;
    }

    void fail(String reason, String remedy, boolean isFinal) {
        order.failure = new Failure(now, by, reason, remedy, isFinal);
        endRetirement();
    }

    private void failRest(String reason) {
        if (order.unfilledKg().signum() > 0 && order.failure == null) {
            String filled =
                    Decimals.plain(order.kg.subtract(order.unfilledKg())) + " of " + order.kg + " kg are retired";
            fail(reason == null ? "No more is to come: " + filled + "." : reason, FailedOrder.remedy(order), true);
        }
    }

    /** What is retired of an order that has ended, even if by a failure, is its retirement. */
    void endRetirement() {
        if (!isEmpty() && order.retirement == null) {
            order.retirement = new Retirement(now, by);
            order.beneficiary = order.retireFor;
        }
    }

    private boolean isEmpty() {
        return order.blocks.isEmpty();
    }
}
