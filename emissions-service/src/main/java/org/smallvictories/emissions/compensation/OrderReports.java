package org.smallvictories.emissions.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.smallvictories.emissions.compensation.provider.OrderReport;
import org.smallvictories.emissions.compensation.serial.CreditBlock;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/**
 * Takes over what a provider says of an order, in the present transaction. A report adds what is not known yet and takes
 * nothing back, so it makes no difference how often or in which order reports come.
 */
@ApplicationScoped
class OrderReports {

    private final SerialBlocks serials;
    private final Journal journal;
    private final Validator validator;
    private final Clock clock;

    OrderReports(SerialBlocks serials, Journal journal, Validator validator, Clock clock) {
        this.serials = serials;
        this.journal = journal;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Returns whether the order has ended.
     *
     * @throws Problem 404, 409 or 422 when the report cannot be true; the transaction is to be rolled back then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(String provider, OrderReport report) {
        requireReadable(report);
        if (!Compensation.isOrderedFrom(provider, report.orderId())) {
            throw Problem.notFound("order at " + provider, report.orderId());
        }
        Compensation compensation = Compensation.forChange(report.orderId());
        String by = "provider:" + provider;
        Instant now = clock.instant();
        ReportedOrder reported = new ReportedOrder(compensation, by, now);
        if (report.paid() && reported.paid()) {
            journalled("compensation.paid", compensation, by);
        }
        if (reported.isOpen()) {
            retire(compensation, reported, report, by, now);
            settle(compensation, reported, report, by);
        }
        ProviderOrder order = ProviderOrder.forChange(compensation.id);
        order.told(report.reference());
        if (reported.isSettled()) {
            order.done(now);
        }
        return reported.isSettled();
    }

    private void retire(Compensation compensation, ReportedOrder reported, OrderReport report, String by, Instant now) {
        List<CreditBlock> fresh = report.blocks().stream()
                .filter(given -> compensation.blocks.stream().noneMatch(block -> block.isRecordOf(given)))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (compensation.kind != CompensationKind.CREDITS) {
            throw Problem.invalid("blocks", "must be left out: a contribution has no serials");
        }
        serials.retire(compensation, fresh, by, now);
        if (compensation.failure != null) {
            reported.endRetirement();
        }
        journalled("compensation.serials-retired", compensation, by);
    }

    private void settle(Compensation compensation, ReportedOrder reported, OrderReport report, String by) {
        boolean news =
                switch (report.progress()) {
                    case ACCEPTED -> false;
                    case COMPLETED -> reported.completed(report);
                    case FAILED -> reported.failed(report.reason());
                };
        if (news) {
            journalled("compensation." + compensation.state().name().toLowerCase(), compensation, by);
        }
    }

    /**
     * What the provider did not carry out, as far as is known.
     *
     * @param isFinal whether it is known for sure
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void fail(Compensation compensation, String reason, boolean isFinal) {
        String remedy = isFinal ? FailedOrder.remedy(compensation) : FailedOrder.remedyWhereUnclear(compensation);
        new ReportedOrder(compensation, Journal.SYSTEM, clock.instant()).fail(reason, remedy, isFinal);
        journalled("compensation.failed", compensation, Journal.SYSTEM);
    }

    private void journalled(String action, Compensation compensation, String by) {
        compensation.flush();
        journal.appendAs(
                by, action, "compensation/" + compensation.id, CompensationView.of(compensation, clock.instant()));
    }

    private void requireReadable(OrderReport report) {
        List<FieldError> errors =
                validator.validate(report).stream().map(OrderReports::error).toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static FieldError error(ConstraintViolation<OrderReport> violation) {
        return new FieldError(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
